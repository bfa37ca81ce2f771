using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Synoptic.Eval.Stages.Feeds;

/// <summary>
/// Reads the expectations of a feed from its comment, a Python expression: the equations of titles, links and dates with a
/// literal on the right that stand in a row of conditions joined by <c>and</c>. What else there is is passed over.
/// </summary>
internal static partial class ExpectationReader
{
    private const int Timeout = 1000, DateParts = 6;

    /// <summary>The expectations in a text.</summary>
    public static IReadOnlyList<FeedExpectation> Read(string text)
    {
        Match comment = Comment().Match(text);
        List<FeedExpectation> found = [];
        for (Match match = comment.Success ? Equation().Match(comment.Groups[1].Value) : Match.Empty; match.Success; match = match.NextMatch())
        {
            int? entry = match.Groups["entry"] is { Success: true } index ? int.Parse(index.Value, CultureInfo.InvariantCulture) : null;
            string field = match.Groups["field"].Value;
            if (match.Groups["tuple"] is { Success: true } tuple)
            {
                int[] parts = [.. tuple.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
                if (field.EndsWith("_parsed", StringComparison.Ordinal) && parts.Length >= DateParts)
                {
                    found.Add(new FeedExpectation(entry, field[..^"_parsed".Length], null, new DateTimeOffset(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], TimeSpan.Zero)));
                }
            }
            else if (!field.EndsWith("_parsed", StringComparison.Ordinal))
            {
                found.Add(new FeedExpectation(entry, field.StartsWith("title_detail", StringComparison.Ordinal) ? "title" : field, Unescape(match.Groups["text"].Value), null));
            }
        }

        return found;
    }

    /// <summary>The HTTP headers that a comment gives.</summary>
    public static IReadOnlyDictionary<string, string> Headers(string text)
    {
        Dictionary<string, string> headers = new(StringComparer.Ordinal);
        for (Match match = Header().Match(text); match.Success; match = match.NextMatch())
        {
            headers[match.Groups[1].Value.ToLowerInvariant()] = match.Groups[2].Value.Trim();
        }

        return headers;
    }

    private static string Unescape(string literal)
    {
        StringBuilder text = new();
        for (int i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\' || i + 1 == literal.Length)
            {
                text.Append(literal[i]);
                continue;
            }

            char kind = literal[++i];
            int digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0 && i + digits < literal.Length && int.TryParse(literal.AsSpan(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) && code <= 0x10FFFF)
            {
                text.Append(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
                i += digits;
            }
            else
            {
                text.Append(kind switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => kind });
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"Expect:(.*?)(?:-->|\n|$)", RegexOptions.Singleline, Timeout)]
    private static partial Regex Comment();

    // Digits behind a backslash may be part of an escape that the literal holds; quotation marks behind one do not end it.
    [GeneratedRegex("""
        (?<![\w\]'"])(?:feed|entries\[(?<entry>\d+)\])(?:\.|\[['"])(?<field>title_detail['"]\]\[['"]value|title|link|published_parsed|updated_parsed|created_parsed|published|updated|created)(?:['"]\])?\s*==\s*(?:\((?<tuple>[\d,\s]+)\)|u?(?<quote>['"])(?<text>(?:\\.|(?!\k<quote>).)*)\k<quote>)(?=\s*(?:$|and\b))
        """, RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Equation();

    [GeneratedRegex(@"Header:\s*([A-Za-z-]+):([^\n]*)", RegexOptions.None, Timeout)]
    private static partial Regex Header();
}
