namespace Synoptic.Languages;

/// <summary>Words of a recurring time.</summary>
/// <param name="Words">Words or shapes; {DOW}, {UNIT}, {MONTH}, {PART}, {n} may stand in them.</param>
/// <param name="Value">TIMEX3 value: <c>P1D</c>, <c>P1Y</c>; null when the placeholder gives it (XXXX-WXX-2 for a weekday, P1W for a unit, P2W with a number).</param>
public sealed record SetTime(IReadOnlyList<string> Words, string? Value = null);
