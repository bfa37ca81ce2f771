using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>A date.</summary>
/// <param name="Value">ISO 8601.</param>
/// <param name="Basis">How it was come by.</param>
public sealed record DateItem(string Value, Basis Basis);
