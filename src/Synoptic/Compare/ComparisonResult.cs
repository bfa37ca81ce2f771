using Synoptic.Model;

namespace Synoptic.Compare;

/// <summary>What Compare makes of one event.</summary>
/// <param name="Comparison">The event with its claims.</param>
/// <param name="Readings">Its readings, with times inferred from one another where they could be.</param>
internal sealed record ComparisonResult(EventComparison Comparison, IReadOnlyList<Reading> Readings);
