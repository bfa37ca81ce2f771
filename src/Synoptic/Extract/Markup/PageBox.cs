namespace Synoptic.Extract.Markup;

/// <summary>A block-level element of the page with what lies in it, counted.</summary>
internal sealed class PageBox(PageElement element, PageBox? parent, HintKind hints)
{
    /// <summary>The element.</summary>
    public PageElement Element { get; } = element;

    /// <summary>The next block-level element above, or null at the root.</summary>
    public PageBox? Parent { get; } = parent;

    /// <summary>What class names, id and role say, of this element alone.</summary>
    public HintKind Hints { get; } = hints;

    /// <summary>Levels below the root.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Characters of text in it, spaces not counted.</summary>
    public int Characters { get; set; }

    /// <summary>Characters of text in links.</summary>
    public int LinkCharacters { get; set; }

    /// <summary>Segments in it.</summary>
    public int Segments { get; set; }

    /// <summary>Long segments with few links in it, at any depth.</summary>
    public int LongSegments { get; set; }

    /// <summary>Index of its first segment.</summary>
    public int First { get; set; }

    /// <summary>Which of the elements that <see cref="SegmentFeatures"/> looks for above a segment this is, or -1.</summary>
    public int Ancestor { get; set; }

    /// <summary>How much its children look like the paragraphs of one text.</summary>
    public double Score { get; set; }

    /// <summary>Characters that a first reading takes for the article, weighted by how sure it is.</summary>
    public double Kept { get; set; }

    /// <summary>Which name and class its element has: elements of the page that have the same share the number.</summary>
    public int Design { get; init; }

    /// <summary>Which designs this element and the two above it have: siblings of one template share the number.</summary>
    public int Kin { get; set; }

    /// <summary>Share of its characters that stand in links.</summary>
    public double LinkDensity => Characters == 0 ? 0 : (double)LinkCharacters / Characters;
}
