using Synoptic.Extract.Metadata;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Reads the article out of an HTML page.</summary>
internal sealed class HtmlArticleReader(SegmentModel? model = null)
{
    private const int LeastWords = 25, Longer = 3, LeastShared = 30;
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
        PageClues clues = ClueReader.Read(facts);
        float[] scores = _model.Score(page, clues);
        KeptSegments kept = KeptSegments.Choose(page, scores, _model.Threshold, metadata.TitleSegment, metadata.Authors);
        if (kept.Words < LeastWords)
        {
            // A brief among much else: what is likelier than anything else on the page is taken before nothing is.
            kept = KeptSegments.Choose(page, scores, _model.Threshold / 2, metadata.TitleSegment, metadata.Authors);
        }

        (List<Block> Blocks, string From)? data = IsMissing(page, kept, clues) ? DataBody.Read(facts, source) : null;
        if (kept.Words < LeastWords && data is null)
        {
            return Extraction.Failed(capture.Input, ProblemKind.NoArticle, "it holds no article: no running text was found among its navigation");
        }

        kept = data is null ? kept : KeptSegments.Choose(page, scores, threshold: 1, metadata.TitleSegment, metadata.Authors);
        List<Block> blocks = [.. BlockWriter.Write(page, kept, source), .. data?.Blocks ?? []];
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
            Paywalled = data is null && Paywall.Stops(facts, kept.Words, removed),
            Notes = [.. Notes(truncated, data?.From)],
        });
    }

    private static IEnumerable<string> Notes(bool truncated, string? from)
    {
        if (truncated)
        {
            yield return "the page is larger than the limit: its end was not read";
        }

        if (from is not null)
        {
            yield return $"{DataBody.Note} ({from})";
        }
    }

    // No text, or one that has nothing to do with the body that the page states and that is much longer: a cookie notice, a teaser.
    private static bool IsMissing(SegmentedPage page, KeptSegments kept, PageClues clues)
    {
        if (kept.Words < LeastWords)
        {
            return true;
        }

        if (clues.Body is not { } body)
        {
            return false;
        }

        int letters = 0;
        for (int i = 0; i < page.Segments.Count; i++)
        {
            if (kept[i] is null or BlockKind.Title or BlockKind.Caption or BlockKind.Credit)
            {
                continue;
            }

            string own = PageClues.Squeeze(page.Segments[i].Text);
            letters += own.Length;
            if (letters * Longer > body.Length || (own.Length >= LeastShared && body.Contains(own[..LeastShared], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
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
