namespace Synoptic.Languages;

/// <summary>Words that name a time by its distance.</summary>
/// <param name="Words">The words or phrases, all forms.</param>
/// <param name="Unit">A key of <see cref="TimeRules.Units"/>.</param>
/// <param name="Offset">How many units: negative is the past.</param>
/// <param name="Part">A key of <see cref="TimeRules.DayParts"/> when the words name a part of the day ("gestern Abend"), or null.</param>
public sealed record RelativeTime(IReadOnlyList<string> Words, string Unit, int Offset, string? Part = null);
