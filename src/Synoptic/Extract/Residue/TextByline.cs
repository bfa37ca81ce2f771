using Synoptic.Extract.Metadata;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Reads the authors from a line by the title or under the text that says they are the authors.</summary>
internal static class TextByline
{
    private const int AfterTitle = 8, AfterBody = 3, LongestLine = 16;

    /// <summary>The authors, or none; their line is taken out as metadata.</summary>
    public static IReadOnlyList<Field> Find(Page page)
    {
        int title = page.Title?.Index ?? 0, last = page.Lines.LastOrDefault(l => l.Kind is BlockKind.Paragraph or BlockKind.Lead)?.Index ?? -1;
        foreach (PageLine line in page.Lines)
        {
            bool placed = (line.Index > title && line.Index <= title + AfterTitle) || (last >= 0 && Math.Abs(line.Index - last) <= AfterBody);
            if (placed && line.Shape.Words <= LongestLine && line.Kind is not (BlockKind.Title or BlockKind.Caption or BlockKind.Credit)
                && BylineText.Labelled(line.Line.Text, page.Pack) is { Count: > 0 } names)
            {
                line.Remove(RemovalReason.Metadata);
                return [.. names.Select(n => new Field(n, "text"))];
            }
        }

        return [];
    }
}
