using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Eval.Hostile;

/// <summary>
/// The words that a page shows, by a second reading of it as a whole document: what extraction gives as text must be among them,
/// so that nothing of a script, a style or an attribute comes out as one.
/// </summary>
internal sealed class ShownWords
{
    private const int ShortestWord = 4, Tolerated = 24;
    private readonly string _shown;

    /// <summary>Reads a page.</summary>
    public ShownWords(string source)
    {
        StringBuilder shown = new();
        using IDocument document = new HtmlParser(new HtmlParserOptions { MaximumDepth = PageParser.MaximumDepth }).ParseDocument(source);
        Gather(document, shown);
        _shown = PageClues.Squeeze(shown.ToString());
    }

    /// <summary>
    /// The text of an article that the page does not show, or null. A word or two may differ, where broken tables move text between
    /// other text. The title may stand in metadata alone, and a text that is taken from the page's data is none that it shows.
    /// </summary>
    public string? Fault(Article article)
    {
        if (article.Notes.Any(n => n.StartsWith(DataBody.Note, StringComparison.Ordinal)))
        {
            return null;
        }

        IEnumerable<string> texts = article.Blocks.Where(b => b.Kind != BlockKind.Title).Select(b => b.Text).Concat(article.Removed.Select(r => r.Text));
        foreach (string text in texts)
        {
            int all = 0, missing = 0;
            string example = "";
            foreach (string word in Words(text))
            {
                all += word.Length;
                if (!_shown.Contains(word, StringComparison.Ordinal))
                {
                    missing += word.Length;
                    example = word;
                }
            }

            if (missing > Tolerated || missing * 2 > all)
            {
                return $"'{example}' in '{text}' is nothing that the page shows";
            }
        }

        return null;
    }

    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                if (i - start >= ShortestWord)
                {
                    yield return PageClues.Squeeze(text.AsSpan(start, i - start));
                }

                start = i + 1;
            }
        }
    }

    // Without recursion: the page may be nested deeper than the stack is.
    private static void Gather(INode root, StringBuilder shown)
    {
        INode? node = root;
        while (node is not null)
        {
            if (node is IText text)
            {
                shown.Append(text.Data);
            }

            bool read = node is not IElement element || (PageNames.KindsOf(element.LocalName) & ElementKinds.Skipped) == 0;
            INode? next = read ? node.FirstChild : null;
            while (next is null && node is not null && node != root)
            {
                next = node.NextSibling;
                node = node.Parent;
            }

            node = next;
        }
    }
}
