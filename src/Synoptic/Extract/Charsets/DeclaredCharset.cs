using System.Text;
using System.Text.RegularExpressions;

namespace Synoptic.Extract.Charsets;

/// <summary>The charset that a document declares of itself: HTML <c>meta</c> or XML declaration.</summary>
/// <remarks>Follows the prescan of the HTML Standard ("prescan a byte stream to determine its encoding"), over a longer head,
/// since pages put scripts before their <c>meta</c>.</remarks>
internal static partial class DeclaredCharset
{
    private const int HeadLength = 16 * 1024;

    /// <summary>The declared name in standard form and where it stands (<c>meta</c>, <c>xml</c>), or nulls.</summary>
    public static (string? Name, string From) In(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        if (head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && XmlDeclaration().Match(head) is { Success: true } xml
            && AsRead(xml.Groups[1].Value) is { } fromXml)
        {
            return (fromXml, "xml");
        }

        for (int at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int end = head.IndexOf('>', at);
            if (end < 0)
            {
                break;
            }

            string tag = head[at..end];
            at = end;
            if (tag.Contains("charset", StringComparison.OrdinalIgnoreCase) && AsRead(Value().Match(tag).Groups[1].Value) is { } fromMeta)
            {
                return (fromMeta, "meta");
            }
        }

        return (null, "");
    }

    // A declaration that could be read byte by byte cannot stand in UTF-16: the standard reads it as UTF-8.
    private static string? AsRead(string label) => CharsetName.Normalise(label) switch
    {
        "utf-16le" or "utf-16be" => "utf-8",
        var name => name,
    };

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:\-]+)["']""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9._:\-]+)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Value();
}
