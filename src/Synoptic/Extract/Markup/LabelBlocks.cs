using Synoptic.Extract.Residue;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>
/// Takes back what was kept though it is only a label of the page: a block that is, to the letter, a phrase of furniture, or that
/// reads as a link to another article. Sections and menus are left to the model, since their words head paragraphs too.
/// </summary>
internal static class LabelBlocks
{
    private const int LongestLabel = 300;

    /// <summary>Moves such blocks from the kept to the removed.</summary>
    public static void Remove(List<Block> blocks, List<Removed> removed)
    {
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            Block block = blocks[i];
            if (block.Text.Length <= LongestLabel && block.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.List && Reason(block.Text) is { } reason)
            {
                removed.Add(new Removed(reason, block.Text, block.Span));
                blocks.RemoveAt(i);
            }
        }

        removed.Sort((a, b) => a.Span.CompareTo(b.Span));
    }

    private static RemovalReason? Reason(string text)
    {
        FurnitureMatch match = FurnitureLexicon.All.FindAtStart(PhraseText.Fold(text));
        return match switch
        {
            { Place: FurniturePlace.Whole, Reason: not (RemovalReason.Navigation or RemovalReason.Metadata) } => match.Reason,
            { Place: FurniturePlace.Opening, Reason: RemovalReason.Teaser } when !text.TrimEnd().EndsWith('.') && text.Contains(':', StringComparison.Ordinal) => match.Reason,
            _ => null,
        };
    }
}
