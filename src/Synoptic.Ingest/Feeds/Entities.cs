using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Synoptic.Ingest.Feeds;

/// <summary>Character references of XML and HTML.</summary>
internal static class Entities
{
    private const int LongestName = 34;

    // What windows-1252 has where Unicode has control characters: references to them mean these (HTML Standard, numeric character reference end state).
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text with its references decoded once. What is no reference stays as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">Gives what a document declares, if anything.</param>
    public static string Decode(string text, Func<string, string?>? declared = null)
    {
        int at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        StringBuilder decoded = new(text.Length);
        int from = 0;
        while (at >= 0)
        {
            decoded.Append(text, from, at - from);
            int end = text.IndexOf(';', at, Math.Min(LongestName, text.Length - at));
            string? value = end < 0 ? null : Value(text[(at + 1)..end], declared);
            decoded.Append(value ?? "&");
            from = value is null ? at + 1 : end + 1;
            at = text.IndexOf('&', from);
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Windows-1252 punctuation for the control characters that careless programs write in its stead.</summary>
    public static string WithoutControls(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text
        : string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = from[i] is >= '\u0080' and <= '\u009F' ? Windows[from[i] - 0x80] : from[i];
            }
        });

    private static string? Value(string name, Func<string, string?>? declared) =>
        name.Length == 0 ? null : name[0] == '#' ? Numeric(name.AsSpan(1)) : declared?.Invoke(name) ?? HtmlEntityProvider.Resolver.GetSymbol(name + ";");

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        bool hexadecimal = digits is ['x' or 'X', ..];
        if (!int.TryParse(hexadecimal ? digits[1..] : digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            return null;
        }

        return code is >= 0x80 and <= 0x9F ? Windows[code - 0x80].ToString()
            : code is 0 or < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD"
            : char.ConvertFromUtf32(code);
    }
}
