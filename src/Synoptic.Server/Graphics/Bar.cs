namespace Synoptic.Server.Graphics;

/// <summary>A bar.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Count">What it counts.</param>
/// <param name="Label">Its time.</param>
/// <param name="IsLabelled">Whether there is room for the label.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record Bar(double X, double Y, double Width, double Height, int Count, string Label, bool IsLabelled, DateOnly From, DateOnly To);
