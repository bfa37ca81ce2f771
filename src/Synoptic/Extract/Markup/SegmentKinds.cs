using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Says what a kept segment is.</summary>
internal static class SegmentKinds
{
    private const int NearLevels = 3;

    /// <summary>The kind of a segment by its markup.</summary>
    public static BlockKind Of(PageSegment segment)
    {
        if (IsCredit(segment))
        {
            return BlockKind.Credit;
        }

        if (IsCaption(segment))
        {
            return BlockKind.Caption;
        }

        int level = 0;
        for (PageBox? box = segment.Box; box is not null && level < NearLevels; box = box.Parent, level++)
        {
            switch (box.Element.Name)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockKind.Heading;
                case "li" or "dd" or "dt":
                    return BlockKind.List;
                case "blockquote":
                    return BlockKind.Quote;
                case "td" or "th" when segment.Shape.Words <= 25:
                    return BlockKind.Table;
                case "pre" or "listing" or "xmp":
                    return BlockKind.Preformatted;
                case "article" or "main" or "body":
                    return BlockKind.Paragraph;
            }
        }

        return BlockKind.Paragraph;
    }

    /// <summary>Whether markup says that a segment is the caption of a picture.</summary>
    public static bool IsCaption(PageSegment segment)
    {
        if ((segment.OwnHints & HintKind.Caption) != 0)
        {
            return true;
        }

        int level = 0;
        for (PageBox? box = segment.Box; box is not null && level < NearLevels; box = box.Parent, level++)
        {
            if (box.Element.Name is "figcaption" or "figure" || ((box.Hints & HintKind.Caption) != 0 && box.LongSegments <= 2 && box.Segments <= 6))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether markup says that a segment is the credit of a picture.</summary>
    public static bool IsCredit(PageSegment segment)
    {
        if (segment.Shape.Words > 25)
        {
            return false;
        }

        if ((segment.OwnHints & HintKind.Credit) != 0)
        {
            return IsCaption(segment) || (segment.Box.Hints & HintKind.Media) != 0;
        }

        return (segment.Box.Hints & HintKind.Credit) != 0 && segment.Box.Segments <= 3
            && (IsCaption(segment) || (segment.Box.Hints & HintKind.Media) != 0 || (segment.Box.Parent?.Hints & HintKind.Media) > 0);
    }
}
