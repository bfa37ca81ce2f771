namespace Synoptic.Model;

/// <summary>One reason for a decision, with its weight.</summary>
/// <param name="Name">What was looked at ("shared people").</param>
/// <param name="Detail">What was seen ("Haftar, Putin").</param>
/// <param name="Weight">What it added to the score (log-odds; negative speaks against).</param>
public sealed record Signal(string Name, string Detail, double Weight);
