namespace Synoptic.Group.Copies;

/// <summary>A text of the window that holds much of another.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Overlap">What share of the likely copy stands in the likely original.</param>
/// <param name="IsOriginal">Whether the one in the window is the likely original.</param>
internal readonly record struct CopyMatch(int Number, double Overlap, bool IsOriginal);
