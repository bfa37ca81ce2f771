namespace Synoptic.Extract.Residue;

/// <summary>How a phrase of page furniture stands in a line.</summary>
internal enum FurniturePlace
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Somewhere in the line.</summary>
    Inside,

    /// <summary>At the start of the line.</summary>
    Opening,

    /// <summary>It is the line, but for counts and punctuation.</summary>
    Whole,
}
