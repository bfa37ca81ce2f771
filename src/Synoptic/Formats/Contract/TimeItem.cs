using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>A time expression.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">UTF-16 offset in the decoded source.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Value">TIMEX3 value, or null when unresolved.</param>
/// <param name="Basis">How the value was come by.</param>
public sealed record TimeItem(string Text, int Start, int End, string? Value, Basis Basis)
{
    /// <summary>TIMEX3 type.</summary>
    public TimeType Type { get; init; }

    /// <summary>What is known of an unresolved value: <c>XXXX-09-17</c>.</summary>
    public string? Partial { get; init; }
}
