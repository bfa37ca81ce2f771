namespace Synoptic.Model;

/// <summary>A TIMEX3 time expression.</summary>
/// <param name="Evidence">The words.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">ISO 8601 / TIMEX3 value (<c>2023-09-28</c>, <c>2019</c>, <c>P3D</c>, <c>PAST_REF</c>), or null when unresolved.</param>
/// <param name="Basis">How the value was come by.</param>
public sealed record TimeExpression(Evidence Evidence, TimeType Type, string? Value, Basis Basis)
{
    /// <summary>What is known of an unresolved value, unknown digits as <c>X</c>: <c>XXXX-09-17</c>.</summary>
    public string? Partial { get; init; }

    /// <summary>For a value that hangs on a point in the narrative ("the day before"): the offset in days from it, or null.</summary>
    public int? OffsetDays { get; init; }

    /// <summary>The first or last value of a range that this expression opens or closes, if any.</summary>
    public string? RangeEnd { get; init; }
}
