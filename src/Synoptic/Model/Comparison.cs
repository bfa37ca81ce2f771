namespace Synoptic.Model;

/// <summary>Everything that one run found: the output of the pipeline.</summary>
public sealed record Comparison
{
    /// <summary>The articles with their annotations, in input order.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>The entities they mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The events they tell of.</summary>
    public IReadOnlyList<EventComparison> Events { get; init; } = [];

    /// <summary>Events linked over time.</summary>
    public IReadOnlyList<Story> Stories { get; init; } = [];

    /// <summary>Articles that copy another.</summary>
    public IReadOnlyList<ArticleCopy> Copies { get; init; } = [];

    /// <summary>Why articles were grouped or kept apart.</summary>
    public IReadOnlyList<PairDecision> Decisions { get; init; } = [];

    /// <summary>Inputs that could not be read.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
