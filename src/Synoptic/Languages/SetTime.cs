namespace Synoptic.Languages;

/// <summary>Words of a recurring time.</summary>
/// <param name="Words">Words or shapes; {DOW} and {UNIT} may stand in them.</param>
/// <param name="Value">TIMEX3 value: <c>P1D</c>, <c>P1Y</c>; null when the placeholder gives it.</param>
public sealed record SetTime(IReadOnlyList<string> Words, string? Value = null);
