using Synoptic.Model;

namespace Synoptic.Server.Pages.Articles;

/// <summary>A block of an article cut into pieces at the bounds of what was found in it.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Pieces">Its words in order.</param>
public sealed record MarkedBlock(BlockKind Kind, IReadOnlyList<MarkedPiece> Pieces)
{
    /// <summary>Cuts a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="marks">What was found in the article's source; what lies outside of the block is left out.</param>
    public static MarkedBlock Of(Block block, IEnumerable<TextMark> marks)
    {
        List<(TextSpan Local, TextMark Mark)> inside = [.. marks
            .Where(m => m.Source.Overlaps(block.Span))
            .Select(m => (LocalSpan.Of(block, m.Source), m))
            .Where(m => m.Item1.Length > 0)];
        int[] cuts = [.. inside.SelectMany(m => new[] { m.Local.Start, m.Local.End }).Append(0).Append(block.Text.Length).Distinct().Order()];
        List<MarkedPiece> pieces = [];
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            TextSpan span = new(cuts[i], cuts[i + 1]);
            TextMark[] here = [.. inside.Where(m => m.Local.Contains(span)).Select(m => m.Mark)];
            pieces.Add(new MarkedPiece(
                span.Of(block.Text),
                here.Aggregate(PieceKinds.None, (all, m) => all | m.Kind),
                here.Select(m => m.Link).FirstOrDefault(l => l is not null),
                string.Join(" · ", here.Select(m => m.Note).OfType<string>().Distinct()) is { Length: > 0 } note ? note : null));
        }

        return new MarkedBlock(block.Kind, pieces);
    }
}
