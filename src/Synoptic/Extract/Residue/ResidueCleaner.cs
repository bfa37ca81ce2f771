using Synoptic.Extract.Charsets;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>
/// Reads an article out of plain text as scrapers leave it: furniture of the portal between the paragraphs, captions doubled,
/// tags split. What is not the article is listed with its reason; what is kept stands in the source to the letter.
/// </summary>
internal static class ResidueCleaner
{
    /// <summary>The article in a decoded text, or null when there is none: navigation only, or too little.</summary>
    public static Article? Read(DecodedSource decoded, Capture capture)
    {
        Page page = Page.Of(decoded.Text);
        LineModel.Default.Judge(page);
        CleanText.Ease(page);
        BodyRange.Mark(page);
        if (page.LastBody < 0)
        {
            return null;
        }

        Captions.Mark(page);
        Insets.Mark(page);
        TitleFinder.Mark(page);
        BodyLines.Mark(page);
        Reasons.Mark(page);
        IReadOnlyList<Field> authors = TextByline.Find(page);
        return page.Lines.All(l => l.Kind is null or BlockKind.Title or BlockKind.Caption or BlockKind.Credit) ? null : Build(page, decoded, capture, authors);
    }

    private static Article Build(Page page, DecodedSource decoded, Capture capture, IReadOnlyList<Field> authors)
    {
        List<Block> blocks = [];
        List<Removed> removed = [.. page.Pieces];
        foreach (PageLine line in page.Lines)
        {
            if (line.Kind is { } kind)
            {
                blocks.Add(line.Line.ToBlock(kind));
            }
            else
            {
                // Run by run: markup between the runs is listed for itself.
                foreach (TextRun run in line.Line.Runs)
                {
                    TextSpan span = new(run.Source, run.Source + run.SourceLength);
                    removed.Add(new Removed(line.Reason ?? RemovalReason.Boilerplate, span.Of(decoded.Text), span));
                }
            }
        }

        removed.Sort((a, b) => a.Span.CompareTo(b.Span));
        int title = blocks.FindIndex(b => b.Kind == BlockKind.Title);
        if (title > 0)
        {
            Block first = blocks[title];
            blocks.RemoveAt(title);
            blocks.Insert(0, first);
        }

        return new Article
        {
            Id = ArticleId.Of(capture),
            Input = capture.Input,
            Source = decoded.Text,
            Charset = decoded.Charset,
            Notes = decoded.Notes,
            Url = capture.Url?.AbsoluteUri,
            Outlet = TextOutlet.Find(page),
            Language = page.Language,
            Blocks = blocks,
            Removed = removed,
            Byline = authors,
            Published = TextDate.Find(page),
        };
    }
}
