using Synoptic.Model;

namespace Synoptic.Annotate.Time;

/// <summary>What a time expression was resolved to.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, or null.</param>
/// <param name="Basis">How it was come by.</param>
/// <param name="Partial">What is known where the value is not.</param>
/// <param name="OffsetDays">Days from a point in the narrative, where the value is not known.</param>
/// <param name="Point">What it points to, if to a point.</param>
internal readonly record struct Resolution(TimeType Type, string? Value, Basis Basis, string? Partial = null, int? OffsetDays = null, TimePoint? Point = null);
