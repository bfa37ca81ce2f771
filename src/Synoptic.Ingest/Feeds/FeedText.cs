using System.Text;
using System.Text.RegularExpressions;

namespace Synoptic.Ingest.Feeds;

/// <summary>Plain text of what feeds write as text, as HTML, or as one of the two without saying which.</summary>
internal static partial class FeedText
{
    private const int LongestName = 64;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Block = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "li", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly string[] Hidden = ["script", "style"];

    /// <summary>One line: white space made single, control characters taken out.</summary>
    public static string Line(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!char.IsControl(c) && c != '\uFEFF')
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// Whether text that nothing is said of must be HTML: it closes a tag or holds a reference, all its tags are those of HTML and
    /// all its references are known.
    /// </summary>
    public static bool LooksLikeHtml(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return false;
        }

        bool sign = false;
        foreach (Match tag in Tag().Matches(text))
        {
            string name = tag.Groups[2].Value;
            if (!Inline.Contains(name) && !Block.Contains(name) && !Hidden.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }

            sign |= tag.Groups[1].Length > 0 || name.Equals("br", StringComparison.OrdinalIgnoreCase) || name.Equals("img", StringComparison.OrdinalIgnoreCase);
        }

        foreach (Match reference in Reference().Matches(text))
        {
            if (Entities.Decode(reference.Value) == reference.Value)
            {
                return false;
            }

            sign = true;
        }

        return sign;
    }

    /// <summary>The text of HTML: tags go, blocks stand apart, references are decoded.</summary>
    public static string OfHtml(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return html;
        }

        StringBuilder text = new(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int tag = html.IndexOf('<', at);
            text.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            if (tag < 0)
            {
                break;
            }

            at = AfterTag(html, tag, text);
        }

        return Entities.Decode(text.ToString());
    }

    private static int AfterTag(string html, int tag, StringBuilder text)
    {
        if (html.AsSpan(tag).StartsWith("<!"))
        {
            int comment = html.AsSpan(tag).StartsWith("<!--") ? html.IndexOf("-->", tag, StringComparison.Ordinal) : -1;
            int close = comment < 0 ? html.IndexOf('>', tag) : comment + 2;
            return close < 0 ? html.Length : close + 1;
        }

        Match match = Tag().Match(html, tag, Math.Min(LongestName, html.Length - tag));
        int end = match.Success && match.Index == tag ? EndOfTag(html, tag) : -1;
        if (end < 0)
        {
            text.Append('<');
            return tag + 1;
        }

        string name = match.Groups[2].Value;
        if (Block.Contains(name))
        {
            text.Append(' ');
        }

        if (match.Groups[1].Length == 0 && Hidden.FirstOrDefault(h => h.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } hidden)
        {
            int close = html.IndexOf("</" + hidden, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : close;
        }

        return end + 1;
    }

    // A sign inside quotation marks ends no tag; a quotation mark that is never closed quotes nothing.
    private static int EndOfTag(string html, int tag)
    {
        char quote = '\0';
        for (int i = tag; i < html.Length; i++)
        {
            if (quote == '\0' && html[i] == '>')
            {
                return i;
            }

            quote = html[i] == quote ? '\0' : quote == '\0' && html[i] is '"' or '\'' && html[i - 1] is '=' or ' ' ? html[i] : quote;
        }

        return html.IndexOf('>', tag);
    }

    [GeneratedRegex("<(/?)([A-Za-z][A-Za-z0-9:]*)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("&#?[A-Za-z0-9]+;", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
