using Synoptic.Extract.Metadata;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Reads the article out of an HTML page.</summary>
internal sealed class HtmlArticleReader(SegmentModel? model = null)
{
    private const int LeastWords = 25;
    private readonly SegmentModel _model = model ?? SegmentModel.Default;

    /// <summary>Reads only when a page was published: also of a page that holds no article.</summary>
    public static ArticleDate? PublishedOn(string source, Capture capture)
    {
        PageDocument document = PageParser.Parse(source, out _);
        return PageMetadata.Read(PageFacts.Read(document), PageSegmenter.Cut(document), capture, source).Published;
    }

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
        PageMetadata metadata = PageMetadata.Read(facts, page, capture, source);
        float[] scores = _model.Score(page, ClueReader.Read(facts));
        KeptSegments kept = KeptSegments.Choose(page, scores, _model.Threshold, metadata.TitleSegment, metadata.Authors);
        if (kept.Words < LeastWords)
        {
            // A brief among much else: what is likelier than anything else on the page is taken before nothing is.
            kept = KeptSegments.Choose(page, scores, _model.Threshold / 2, metadata.TitleSegment, metadata.Authors);
        }

        if (kept.Words < LeastWords)
        {
            return Extraction.Failed(capture.Input, ProblemKind.NoArticle, "it holds no article: no running text was found among its navigation");
        }

        List<Block> blocks = BlockWriter.Write(page, kept, source);
        List<Removed> removed = Removals(page, kept, source);
        MoveTitleFirst(blocks);
        if (metadata.Title is { } words && blocks.FirstOrDefault(b => b.Kind == BlockKind.Title)?.Text != words
            && TitleBlock.Write(document, facts, words, source) is { } title)
        {
            blocks.Insert(0, title);
        }

        LabelBlocks.Remove(blocks, removed);
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

    private static void MoveTitleFirst(List<Block> blocks)
    {
        int at = blocks.FindIndex(b => b.Kind == BlockKind.Title);
        if (at > 0)
        {
            Block title = blocks[at];
            blocks.RemoveAt(at);
            blocks.Insert(0, title);
        }
    }

    private static List<Removed> Removals(SegmentedPage page, KeptSegments kept, string source)
    {
        SourceMap map = new(source);
        List<Removed> removed = [];
        for (int i = 0; i < page.Segments.Count; i++)
        {
            if (kept[i] is null && !page.Segments[i].Hidden && map.Cover(page.Segments[i].Parts) is { } span)
            {
                removed.Add(new Removed(SegmentReasons.Of(page.Segments[i]), page.Segments[i].Text, span));
            }
        }

        removed.Sort((a, b) => a.Span.CompareTo(b.Span));
        return removed;
    }
}
