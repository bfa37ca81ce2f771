using Synoptic.Extract.Metadata;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Reads the article out of an HTML page.</summary>
internal sealed class HtmlArticleReader(SegmentModel? model = null)
{
    private const int LeastWords = 25;
    private readonly SegmentModel _model = model ?? SegmentModel.Default;

    /// <summary>Reads a page.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="capture">Where it came from.</param>
    /// <param name="charset">How it was decoded.</param>
    /// <returns>The article, or a problem: a page that holds only navigation.</returns>
    public Extraction Read(string source, Capture capture, Field? charset)
    {
        PageDocument document = PageParser.Parse(source, out bool truncated);
        PageFacts facts = PageFacts.Read(document);
        SegmentedPage page = PageSegmenter.Cut(document);
        PageMetadata metadata = PageMetadata.Read(facts, page, capture);
        float[] scores = _model.Score(page, ClueReader.Read(facts));
        KeptSegments kept = KeptSegments.Choose(page, scores, _model.Threshold, metadata.TitleSegment);
        if (kept.Words < LeastWords)
        {
            return Extraction.Failed(capture.Input, ProblemKind.NoArticle, "it holds no article: no running text was found among its navigation");
        }

        List<Block> blocks = BlockWriter.Write(page, kept, source);
        if (metadata.TitleSegment < 0 && TitleElement(facts, metadata.Title, source) is { } title)
        {
            blocks.Insert(0, title);
        }

        (blocks, List<Removed> removed) = (TitleFirst(blocks), Removals(page, kept, source));
        string body = string.Join('\n', blocks.Where(b => b.Kind is not (BlockKind.Caption or BlockKind.Credit)).Select(b => b.Text));
        return Extraction.Of(new Article
        {
            Id = ArticleId.Of(capture),
            Input = capture.Input,
            Source = source,
            Charset = charset,
            Url = metadata.Url,
            Outlet = metadata.Outlet,
            Language = metadata.LanguageOf(body),
            Blocks = blocks,
            Removed = removed,
            Byline = metadata.Authors,
            Published = metadata.Published,
            Modified = metadata.Modified,
            Section = metadata.Section,
            Keywords = metadata.Keywords,
            Image = metadata.Image,
            Paywalled = Paywall.Stops(facts, kept.Words, removed),
            Notes = truncated ? ["the page is larger than the limit: its end was not read"] : [],
        });
    }

    private static List<Block> TitleFirst(List<Block> blocks)
    {
        int at = blocks.FindIndex(b => b.Kind == BlockKind.Title);
        if (at > 0)
        {
            Block title = blocks[at];
            blocks.RemoveAt(at);
            blocks.Insert(0, title);
        }

        return blocks;
    }

    // A title that the page's text does not show stands in the title element or in the metadata.
    private static Block? TitleElement(PageFacts facts, string? title, string source)
    {
        if (title is null)
        {
            return null;
        }

        if (facts.TitleElement is { } element
            && new SourceMap(source).Block(BlockKind.Title, [[.. element.Children.Nodes.OfType<PageText>()]]) is { } whole
            && whole.Text.IndexOf(title, StringComparison.Ordinal) is >= 0 and int start)
        {
            TextSpan local = new(start, start + title.Length);
            List<TextRun> runs = [];
            foreach (TextRun run in whole.Runs)
            {
                int from = Math.Max(run.Text, local.Start), to = Math.Min(run.Text + run.Length, local.End);
                if (to > from)
                {
                    bool verbatim = run.Length == run.SourceLength;
                    runs.Add(verbatim ? new TextRun(from - start, run.Source + from - run.Text, to - from, to - from) : run with { Text = run.Text - start });
                }
            }

            return new Block(BlockKind.Title, title, whole.Locate(local), runs);
        }

        int found = source.IndexOf(title, StringComparison.Ordinal);
        return found < 0 ? null : Block.Verbatim(BlockKind.Title, source, new TextSpan(found, found + title.Length));
    }

    private static List<Removed> Removals(SegmentedPage page, KeptSegments kept, string source)
    {
        SourceMap map = new(source);
        List<Removed> removed = [];
        for (int i = 0; i < page.Segments.Count; i++)
        {
            if (kept[i] is null && !page.Segments[i].Hidden && map.Block(BlockKind.Paragraph, [page.Segments[i].Parts]) is { } block)
            {
                removed.Add(new Removed(SegmentReasons.Of(page.Segments[i]), block.Text, block.Span));
            }
        }

        removed.Sort((a, b) => a.Span.CompareTo(b.Span));
        return removed;
    }
}
