namespace Synoptic.Model;

/// <summary>The output of Group.</summary>
/// <param name="Events">Every article is in exactly one event.</param>
/// <param name="Copies">Articles that copy another.</param>
/// <param name="Decisions">Pairs that were weighed.</param>
public sealed record Grouping(IReadOnlyList<Event> Events, IReadOnlyList<ArticleCopy> Copies, IReadOnlyList<PairDecision> Decisions)
{
    /// <summary>Events linked over time.</summary>
    public IReadOnlyList<Story> Stories { get; init; } = [];
}
