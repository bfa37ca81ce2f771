using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Synoptic.Eval.Stages.Residue;

/// <summary>Makes of an HTML page the text that a careless scraper leaves of it.</summary>
internal static class HtmlDump
{
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "meta", "link", "input", "select", "textarea", "math", "canvas",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "nav", "ol",
        "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "video", "audio",
    };

    /// <summary>The lines that a page shows, a line a block.</summary>
    /// <param name="html">The page.</param>
    public static List<string> Lines(string html)
    {
        List<string> lines = [];
        StringBuilder line = new();
        Walk(new HtmlParser().ParseDocument(html), line, lines, 0);
        Flush(line, lines);
        return lines;
    }

    /// <summary>The page with its tags cut out and the line ends of its source left: words of neighbours run together.</summary>
    /// <param name="html">The page.</param>
    public static string Stripped(string html)
    {
        StringBuilder text = new();
        Strip(new HtmlParser().ParseDocument(html), text, 0);
        return text.ToString();
    }

    /// <summary>The lines as a scraper with faults leaves them: every fourth line doubled where it is short, split tags round every third long line.</summary>
    /// <param name="lines">The lines.</param>
    public static List<string> Spoilt(IReadOnlyList<string> lines)
    {
        List<string> spoilt = [];
        int shortLines = 0, longLines = 0;
        foreach (string line in lines)
        {
            bool isLong = line.Length >= 120;
            spoilt.Add(isLong && longLines++ % 3 == 0 ? $"< p>{line} < /p>" : line);
            if (!isLong && line.Length >= 40 && shortLines++ % 4 == 0)
            {
                spoilt.Add(line);
            }
        }

        return spoilt;
    }

    private static void Walk(INode node, StringBuilder line, List<string> lines, int depth)
    {
        if (depth > 400)
        {
            return;
        }

        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text)
            {
                line.Append(text.Data);
            }
            else if (child is IElement element && !Hidden.Contains(element.LocalName))
            {
                bool block = Blocks.Contains(element.LocalName);
                Break(block, line, lines);
                Walk(element, line, lines, depth + 1);
                Break(block, line, lines);
            }
        }
    }

    private static void Strip(INode node, StringBuilder text, int depth)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText data)
            {
                text.Append(data.Data);
            }
            else if (child is IElement element && depth < 400 && !Hidden.Contains(element.LocalName))
            {
                Strip(element, text, depth + 1);
            }
        }
    }

    private static void Break(bool block, StringBuilder line, List<string> lines)
    {
        if (block)
        {
            Flush(line, lines);
        }
    }

    private static void Flush(StringBuilder line, List<string> lines)
    {
        string text = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line.Clear();
        if (text.Length > 0)
        {
            lines.Add(text);
        }
    }
}
