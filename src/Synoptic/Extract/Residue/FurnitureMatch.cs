using Synoptic.Model;

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

/// <summary>The strongest piece of page furniture found in a line.</summary>
/// <param name="Place">How it stands in the line.</param>
/// <param name="Reason">What it is.</param>
/// <param name="Share">Share of the line's characters that phrases cover, 0..1.</param>
/// <param name="Hits">Phrases found.</param>
internal readonly record struct FurnitureMatch(FurniturePlace Place, RemovalReason Reason, double Share, int Hits);
