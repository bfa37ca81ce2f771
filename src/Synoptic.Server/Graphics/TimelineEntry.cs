namespace Synoptic.Server.Graphics;

/// <summary>Something on a line of time.</summary>
/// <param name="At">When.</param>
/// <param name="Label">What, in few words.</param>
/// <param name="Language">The label's language, or null for the desk's own words.</param>
/// <param name="IsEvent">Whether it is the event itself rather than a report of it.</param>
/// <param name="DayOnly">Whether only the day is known.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Label, string? Language, bool IsEvent, bool DayOnly);
