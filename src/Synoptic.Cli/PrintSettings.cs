namespace Synoptic.Cli;

/// <summary>How a comparison is printed.</summary>
/// <param name="Json">As JSON.</param>
/// <param name="Explain">With the reasons.</param>
/// <param name="Width">Columns, or null for the terminal's.</param>
internal sealed record PrintSettings(bool Json, bool Explain, int? Width);
