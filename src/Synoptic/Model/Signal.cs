namespace Synoptic.Model;

/// <summary>One reason for a decision, with its weight.</summary>
/// <param name="Name">What was looked at ("shared people").</param>
/// <param name="Detail">What was seen ("Haftar, Putin").</param>
/// <param name="Weight">What it added to the score (log-odds; negative speaks against).</param>
public sealed record Signal(string Name, string Detail, double Weight)
{
    /// <summary>The signals of several decisions as one: each with its mean weight over all of them and the detail of the one where it weighed most, the weightiest first.</summary>
    internal static IReadOnlyList<Signal> Mean(IReadOnlyCollection<IReadOnlyList<Signal>> decisions) =>
        [.. decisions.SelectMany(d => d).GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g => new Signal(g.Key, g.MaxBy(s => Math.Abs(s.Weight))!.Detail, g.Sum(s => s.Weight) / decisions.Count))
            .OrderByDescending(s => Math.Abs(s.Weight)).ThenBy(s => s.Name, StringComparer.Ordinal)];
}
