namespace Synoptic.Annotate.Time;

/// <summary>What a resolved time expression points to: later expressions may count from it.</summary>
/// <param name="Day">The day, or the first day of the period.</param>
/// <param name="Unit">How fine it is.</param>
/// <param name="Position">Where in the block it stands.</param>
internal readonly record struct TimePoint(DateOnly Day, Languages.Patterns.TimeUnit Unit, int Position);
