namespace Synoptic.Server.Graphics;

/// <summary>A place as it is drawn.</summary>
/// <param name="Point">The place.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
/// <param name="Radius">Size of its mark.</param>
/// <param name="LabelX">Where its label is anchored.</param>
/// <param name="LabelY">The label's base line.</param>
/// <param name="AnchorsEnd">Whether the label ends at its anchor rather than begins there.</param>
public sealed record MapMark(MapPoint Point, double X, double Y, double Radius, double LabelX, double LabelY, bool AnchorsEnd);
