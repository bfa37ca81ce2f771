using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Says of every removed line why: its phrases first, then what stands round it.</summary>
internal static class Reasons
{
    private const int LeastTeaserWords = 4;

    /// <summary>Gives every line that is not kept a reason.</summary>
    public static void Mark(Page page)
    {
        foreach (PageLine line in page.Lines.Where(l => l.Open))
        {
            line.Remove(Of(page, line));
        }
    }

    /// <summary>The reason that a line's phrases name: a "read more" that stands alone heads or ends a run of teasers.</summary>
    public static RemovalReason OfPhrase(PageLine line) => line.Furniture is { Reason: RemovalReason.Teaser, Place: FurniturePlace.Whole }
        ? RemovalReason.RelatedHeading : line.Furniture.Reason;

    private static RemovalReason Of(Page page, PageLine line)
    {
        if (line.Furniture.Place is FurniturePlace.Whole or FurniturePlace.Opening)
        {
            return OfPhrase(line);
        }

        if (line.Shape.Letters == line.Shape.Digits)
        {
            return RemovalReason.Count;
        }

        if (line.Furniture is { Place: FurniturePlace.Inside, Hits: > 1 } or { Place: FurniturePlace.Inside, Share: > 0.3 })
        {
            return line.Furniture.Reason;
        }

        int words = page.Pack.NoSpaces ? line.Shape.Words / 2 : line.Shape.Words;
        if (words >= LeastTeaserWords)
        {
            return RemovalReason.Teaser;
        }

        // A short label right over a longer removed line names its section.
        return line.Index < page.FirstBody || words <= 3 ? RemovalReason.Navigation : RemovalReason.Boilerplate;
    }
}
