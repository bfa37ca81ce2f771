using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>The strongest piece of page furniture found in a line.</summary>
/// <param name="Place">How it stands in the line.</param>
/// <param name="Reason">What it is.</param>
/// <param name="Share">Share of the line's characters that phrases cover, 0..1.</param>
/// <param name="Hits">Phrases found.</param>
internal readonly record struct FurnitureMatch(FurniturePlace Place, RemovalReason Reason, double Share, int Hits);
