using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>A line on its way through the cleaner: what it looks like and what it was taken for so far.</summary>
/// <param name="line">The line.</param>
/// <param name="index">Its place among the lines that hold text.</param>
internal sealed class PageLine(Line line, int index)
{
    /// <summary>The line.</summary>
    public Line Line { get; set; } = line;

    /// <summary>Its place among the lines that hold text.</summary>
    public int Index { get; } = index;

    /// <summary>What it looks like.</summary>
    public LineShape Shape { get; } = LineShape.Of(line.Text);

    /// <summary>The form for comparing.</summary>
    public string Folded { get; } = PhraseText.Fold(line.Text);

    /// <summary>Furniture phrases in it.</summary>
    public FurnitureMatch Furniture { get; set; }

    /// <summary>Probability that it belongs to the article's body.</summary>
    public double Keep { get; set; }

    /// <summary>What it is kept as, or null.</summary>
    public BlockKind? Kind { get; set; }

    /// <summary>Why it is removed, or null.</summary>
    public RemovalReason? Reason { get; set; }

    /// <summary>Neither kept nor removed yet.</summary>
    public bool Open => Kind is null && Reason is null;

    /// <summary>Takes the line for a removed one.</summary>
    public void Remove(RemovalReason reason) => (Kind, Reason) = (null, reason);

    /// <summary>Takes the line for a kept one.</summary>
    public void KeepAs(BlockKind kind) => (Kind, Reason) = (kind, null);
}
