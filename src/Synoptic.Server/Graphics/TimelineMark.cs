namespace Synoptic.Server.Graphics;

/// <summary>An entry as it is drawn.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Down: its own row.</param>
/// <param name="EndsAtMark">Whether the label stands left of the mark.</param>
public sealed record TimelineMark(TimelineEntry Entry, double X, double Y, bool EndsAtMark);
