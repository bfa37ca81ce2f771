using Synoptic.Extract.Residue;

namespace Synoptic.Extract.Markup;

/// <summary>A run of text without a block boundary in it: a paragraph, a heading, a list item, a line between two breaks.</summary>
internal sealed class PageSegment(PageBox box)
{
    private const int LongestFurniture = 40;
    private FurnitureMatch? _furniture;

    /// <summary>The innermost block-level element around it.</summary>
    public PageBox Box { get; } = box;

    /// <summary>The texts that make it up, in order.</summary>
    public List<PageText> Parts { get; } = [];

    /// <summary>Its words, white space folded.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it looks like.</summary>
    public TextShape Shape { get; set; }

    /// <summary>Furniture phrases in it; none are looked for in text of more than <see cref="LongestFurniture"/> words.</summary>
    public FurnitureMatch Furniture => _furniture ??= Shape.Words > LongestFurniture ? default
        : FurnitureLexicon.All.Find(PhraseText.Fold(Text), Text.AsSpan().ContainsAny(TextShape.Dense));

    /// <summary>Characters in links, white space not counted.</summary>
    public int LinkCharacters { get; set; }

    /// <summary>Characters in bold type.</summary>
    public int BoldCharacters { get; set; }

    /// <summary>Characters in italic type.</summary>
    public int ItalicCharacters { get; set; }

    /// <summary>Characters, white space not counted.</summary>
    public int Characters { get; set; }

    /// <summary>Number of links that begin in it.</summary>
    public int Links { get; set; }

    /// <summary>Hints of inline elements that hold all of it; all hints until its first text is read.</summary>
    public HintKind InlineHints { get; set; } = (HintKind)ulong.MaxValue;

    /// <summary>Hints of inline elements that hold all of it.</summary>
    public HintKind OwnHints => InlineHints == (HintKind)ulong.MaxValue ? HintKind.None : InlineHints;

    /// <summary>Whether it is set off from what stands before only by a line break.</summary>
    public bool AfterBreak { get; set; }

    /// <summary>Whether markup hides it.</summary>
    public bool Hidden { get; set; }

    /// <summary>The address that its first link leads to, or null.</summary>
    public string? Target { get; set; }

    /// <summary>Share of its characters that stand in links.</summary>
    public double LinkDensity => Characters == 0 ? 0 : (double)LinkCharacters / Characters;
}
