namespace Synoptic.Formats.Contract;

/// <summary>One reason for a decision.</summary>
/// <param name="Signal">What was looked at.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Weight">What it added to the score; negative speaks against.</param>
public sealed record SignalItem(string Signal, string Detail, double Weight);
