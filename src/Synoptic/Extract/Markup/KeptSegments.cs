using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Which segments of a page are the article's, and as what.</summary>
internal sealed class KeptSegments
{
    private const int LeadReach = 2, BylineWords = 12, LabelLength = 12;
    private readonly SegmentedPage _page;
    private readonly BlockKind?[] _kinds;

    private KeptSegments(SegmentedPage page, BlockKind?[] kinds)
    {
        _page = page;
        _kinds = kinds;
    }

    /// <summary>What a segment is, or null when it is not of the article.</summary>
    public BlockKind? this[int index] => _kinds[index];

    /// <summary>Words in what is kept as running text.</summary>
    public int Words { get; private set; }

    /// <summary>Decides.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scores">How sure the model is of each segment.</param>
    /// <param name="threshold">A segment is kept when the model is surer than this.</param>
    /// <param name="title">Index of the segment that is the title, or -1.</param>
    /// <param name="authors">The authors: a line that only names them is no paragraph.</param>
    public static KeptSegments Choose(SegmentedPage page, ReadOnlySpan<float> scores, float threshold, int title, IEnumerable<Field> authors)
    {
        BlockKind?[] kinds = new BlockKind?[page.Segments.Count];
        KeptSegments kept = new(page, kinds);
        string[] names = [.. authors.Select(a => PageClues.Squeeze(a.Value)).Where(n => n.Length > 3)];
        int first = -1, last = -1;
        for (int i = 0; i < kinds.Length; i++)
        {
            if (i == title)
            {
                kinds[i] = BlockKind.Title;
            }
            else if (scores[i] > threshold && !IsByline(page.Segments[i], names))
            {
                kinds[i] = SegmentKinds.Of(page.Segments[i]);
                first = first < 0 ? i : first;
                last = i;
            }
        }

        for (int i = Math.Max(0, title); i < kinds.Length && first >= 0; i++)
        {
            // Captions and credits are kept as such where they stand in or just before the text.
            if (kinds[i] is null && i >= first - 8 && i <= last && !page.Segments[i].Hidden && scores[i] > 0.02f)
            {
                kinds[i] = SegmentKinds.IsCredit(page.Segments[i]) ? BlockKind.Credit
                    : SegmentKinds.IsCaption(page.Segments[i]) && page.Segments[i].LinkDensity < 0.5 ? BlockKind.Caption : null;
            }
        }

        kept.MarkLead(title, first);
        for (int i = 0; i < kinds.Length; i++)
        {
            kept.Words += kinds[i] is null or BlockKind.Title or BlockKind.Caption or BlockKind.Credit ? 0 : page.Segments[i].Shape.Words;
        }

        return kept;
    }

    private static bool IsByline(PageSegment segment, string[] authors)
    {
        if (segment.Shape.Words > BylineWords || authors.Length == 0)
        {
            return false;
        }

        string left = PageClues.Squeeze(segment.Text);
        int all = left.Length;
        foreach (string author in authors)
        {
            left = left.Replace(author, "", StringComparison.Ordinal);
        }

        return left.Length < all && left.Length <= LabelLength;
    }

    // The standfirst stands between title and text and says in markup that it is one, or is set apart from the paragraphs below.
    private void MarkLead(int title, int first)
    {
        if (first < 0 || _kinds[first] != BlockKind.Paragraph || first < title)
        {
            return;
        }

        for (int i = first; i <= first + LeadReach && i < _kinds.Length; i++)
        {
            if (_kinds[i] == BlockKind.Paragraph
                && ((_page.Segments[i].Box.Hints & HintKind.Lead) != 0 || (_page.Segments[i].Box.Parent?.Hints & HintKind.Lead) > 0)
                && _page.Segments[i].Box.LongSegments <= 3)
            {
                _kinds[i] = BlockKind.Lead;
            }
        }
    }
}
