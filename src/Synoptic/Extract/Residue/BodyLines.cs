using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Decides for every open line whether it is kept, and as what.</summary>
internal static class BodyLines
{
    private const int LongestHeading = 14;

    /// <summary>Marks paragraphs and headings.</summary>
    public static void Mark(Page page)
    {
        foreach (PageLine line in page.Lines.Where(l => l.Open && l.Keep >= 0.5))
        {
            line.KeepAs(IsHeading(page, line) ? BlockKind.Heading : BlockKind.Paragraph);
        }

        PageLine? first = page.Title is null ? null : page.Lines.FirstOrDefault(l => l.Index > page.Title.Index && l.Kind == BlockKind.Paragraph);
        if (first is not null && page.Lines.FirstOrDefault(l => l.Index > first.Index && l.Kind is not null) is { Line.AfterMarkup: true } && !first.Line.AfterMarkup)
        {
            first.KeepAs(BlockKind.Lead);
        }
    }

    private static bool IsHeading(Page page, PageLine line) =>
        !line.Shape.EndsSentence && !line.Shape.StartsLower && line.Shape.Words <= (page.Pack.NoSpaces ? 2 * LongestHeading : LongestHeading)
        && line.Index > page.FirstBody && line.Index < page.LastBody;
}
