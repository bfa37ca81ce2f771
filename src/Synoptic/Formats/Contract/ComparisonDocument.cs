using System.Text.Json.Serialization;

namespace Synoptic.Formats.Contract;

/// <summary>The JSON contract of a comparison, version 1. Changes only add.</summary>
public sealed record ComparisonDocument
{
    /// <summary>Version of the contract.</summary>
    [JsonPropertyName("synoptic")]
    public int Version { get; init; } = 1;

    /// <summary>The articles that were read, in input order.</summary>
    public required IReadOnlyList<ArticleItem> Articles { get; init; }

    /// <summary>The entities that the articles mention.</summary>
    public required IReadOnlyList<EntityItem> Entities { get; init; }

    /// <summary>The events that the articles tell of.</summary>
    public required IReadOnlyList<EventItem> Events { get; init; }

    /// <summary>Events linked over time.</summary>
    public required IReadOnlyList<StoryItem> Stories { get; init; }

    /// <summary>Articles whose text was taken from another.</summary>
    public required IReadOnlyList<CopyItem> Copies { get; init; }

    /// <summary>Inputs that could not be read.</summary>
    public required IReadOnlyList<ProblemItem> Problems { get; init; }

    /// <summary>Why pairs of articles were grouped or kept apart; null unless asked for.</summary>
    public IReadOnlyList<DecisionItem>? Decisions { get; init; }
}
