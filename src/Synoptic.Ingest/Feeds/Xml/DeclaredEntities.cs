using System.Globalization;
using System.Text.RegularExpressions;

namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>
/// Entities that a document type declares. Only short ones of plain text stand for something: one made of others is how a few
/// lines grow to gigabytes, and nothing outside the document is ever read.
/// </summary>
internal sealed partial class DeclaredEntities
{
    private const int MostEntities = 256, LongestValue = 1024, MostCharacters = 1 << 20, LongestType = 1 << 16;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _given;

    /// <summary>Reads the document type at a place and gives where the text goes on.</summary>
    public int ReadDocumentType(string text, int at, int line)
    {
        int end = EndOfType(text, at);
        if (end - at > LongestType)
        {
            throw Refused(line, "the document type is over the limit");
        }

        foreach (Match declaration in Declaration().Matches(text[at..end]))
        {
            if (_values.Count >= MostEntities)
            {
                throw Refused(line, "the document type declares too many entities");
            }

            _values.TryAdd(declaration.Groups[1].Value, declaration.Groups[2].Value[1..^1]);
        }

        return end;
    }

    /// <summary>What an entity stands for, or null when it is not declared.</summary>
    /// <exception cref="FeedFormatException">It is made of others, too long, or given too often.</exception>
    public string? Value(string name, int line)
    {
        if (!_values.TryGetValue(name, out string? value))
        {
            return null;
        }

        string decoded = Entities.Decode(value);
        if (decoded.Contains('&', StringComparison.Ordinal) && Reference().Matches(decoded).Any(m => _values.ContainsKey(m.Groups[1].Value)))
        {
            throw Refused(line, $"the entity '{name}' is made of other entities");
        }

        _given += decoded.Length;
        return decoded.Length <= LongestValue && _given <= MostCharacters ? decoded : throw Refused(line, $"the entity '{name}' grows over the limit");
    }

    private static FeedFormatException Refused(int line, string why) => new(string.Create(CultureInfo.InvariantCulture, $"line {line}: {why}; refused"));

    private static int EndOfType(string text, int at)
    {
        int bracket = text.IndexOf('[', at), close = text.IndexOf('>', at);
        if (close < 0)
        {
            return text.Length;
        }

        if (bracket < 0 || bracket > close)
        {
            return close + 1;
        }

        int inner = text.IndexOf(']', bracket);
        int end = inner < 0 ? -1 : text.IndexOf('>', inner);
        return end < 0 ? text.Length : end + 1;
    }

    [GeneratedRegex("""<!ENTITY\s+([A-Za-z_][A-Za-z0-9._\-]*)\s+("[^"]*"|'[^']*')\s*>""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("&([A-Za-z_][A-Za-z0-9._\\-]*);", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
