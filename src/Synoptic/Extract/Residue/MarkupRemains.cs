using System.Text.RegularExpressions;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Finds what scrapers leave of markup in text: tags, whole or split by spaces (<c>&lt; p&gt;</c>), and shortcodes.</summary>
internal static partial class MarkupRemains
{
    private static readonly HashSet<string> Breaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "hr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "blockquote", "figure",
        "figcaption", "section", "article", "aside", "header", "footer", "iframe", "script", "style", "img", "video",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "i", "u", "s", "em", "strong", "span", "small", "sup", "sub", "font", "mark", "abbr", "cite", "q", "time", "wbr", "code",
    };

    /// <summary>A piece of markup in the source.</summary>
    /// <param name="Span">Where.</param>
    /// <param name="Breaks">True when it parts paragraphs.</param>
    /// <param name="Opens">True when it opens what follows.</param>
    internal readonly record struct Piece(TextSpan Span, bool Breaks, bool Opens);

    /// <summary>All pieces in a stretch of the source, in order.</summary>
    public static List<Piece> In(string source, TextSpan stretch)
    {
        List<Piece> pieces = [];
        ReadOnlySpan<char> text = source.AsSpan(stretch.Start, stretch.Length);
        if (!text.ContainsAny('<', '[', '&'))
        {
            return pieces;
        }

        foreach (ValueMatch match in Tag().EnumerateMatches(text))
        {
            ReadOnlySpan<char> tag = text.Slice(match.Index, match.Length);
            string name = NameOf(tag);
            if (Breaking.Contains(name) || Inline.Contains(name))
            {
                TextSpan span = new(stretch.Start + match.Index, stretch.Start + match.Index + match.Length);
                pieces.Add(new Piece(span, Breaking.Contains(name), !tag.Contains('/')));
            }
        }

        foreach (ValueMatch match in Shortcode().EnumerateMatches(text))
        {
            pieces.Add(new Piece(new TextSpan(stretch.Start + match.Index, stretch.Start + match.Index + match.Length), true, text[match.Index + 1] != '/'));
        }

        pieces.Sort((a, b) => a.Span.CompareTo(b.Span));
        for (int i = pieces.Count - 1; i > 0; i--)
        {
            if (pieces[i - 1].Span.Overlaps(pieces[i].Span))
            {
                pieces.RemoveAt(i);
            }
        }

        return pieces;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        // Past "<" or "&lt;", then past spaces and the slash.
        tag = tag[(tag[0] == '<' ? 1 : 4)..].TrimStart(" \t/\u00A0");
        int end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag[..end].ToString();
    }

    [GeneratedRegex("""(?:<|&lt;)\s{0,3}/?\s{0,3}[A-Za-z][A-Za-z0-9]{0,9}(?:\s[^<>\n]{0,300})?\s{0,3}/?\s{0,3}(?:>|&gt;)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\[/?[a-z][a-z_\-]{2,30}(?:\s[^\[\]\n]{0,300}=[^\[\]\n]{0,300})?\]""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();
}
