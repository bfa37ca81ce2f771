using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Writes the blocks of an article from kept segments: what is one paragraph, one row or one broken word becomes one block.</summary>
internal static class BlockWriter
{
    /// <summary>The blocks, in reading order.</summary>
    public static List<Block> Write(SegmentedPage page, KeptSegments kept, string source)
    {
        SourceMap map = new(source);
        List<Block> blocks = [];
        List<IReadOnlyList<PageText>> open = [];
        int last = -1;
        for (int i = 0; i < page.Segments.Count; i++)
        {
            if (kept[i] is not { } kind)
            {
                continue;
            }

            if (open.Count > 0 && !Continues(page, kept, last, i))
            {
                Close(blocks, map, kept[last]!.Value, open);
            }

            PageSegment segment = page.Segments[i];
            if (open.Count > 0 && IsDropCap(page.Segments[last], segment))
            {
                open[^1] = [.. open[^1], .. segment.Parts];
            }
            else
            {
                open.Add(segment.Parts);
            }

            last = i;
        }

        if (open.Count > 0)
        {
            Close(blocks, map, kept[last]!.Value, open);
        }

        return blocks;
    }

    private static void Close(List<Block> blocks, SourceMap map, BlockKind kind, List<IReadOnlyList<PageText>> open)
    {
        if (map.Block(kind, open) is { } block)
        {
            blocks.Add(block);
        }

        open.Clear();
    }

    private static bool Continues(SegmentedPage page, KeptSegments kept, int last, int next)
    {
        if (kept[last] != kept[next] || kept[next] == BlockKind.Title)
        {
            return false;
        }

        PageSegment a = page.Segments[last], b = page.Segments[next];
        if (kept[next] == BlockKind.Table)
        {
            return Row(a.Box) is { } row && row == Row(b.Box);
        }

        // A line break inside a sentence is no new paragraph; nor is a letter set large.
        return next == last + 1 && ((b.AfterBreak && a.Box == b.Box && a.Shape.Closing == 0 && b.Shape.Opening == 1) || IsDropCap(a, b));
    }

    private static bool IsDropCap(PageSegment a, PageSegment b) =>
        a.Text.Length == 1 && a.Shape.Opening == 2 && b.Shape.Opening == 1 && (a.Box == b.Box || a.Box.Parent == b.Box || a.Box.Parent == b.Box.Parent);

    private static PageBox? Row(PageBox box)
    {
        for (PageBox? b = box; b is not null; b = b.Parent)
        {
            if (b.Element.Name == "tr")
            {
                return b;
            }
        }

        return null;
    }
}
