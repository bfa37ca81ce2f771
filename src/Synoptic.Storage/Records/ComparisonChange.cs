using Synoptic.Model;

namespace Synoptic.Storage;

/// <summary>An event's comparison and what it says for lists and search.</summary>
public sealed record ComparisonChange
{
    /// <summary>Id of the event.</summary>
    public required string Event { get; init; }

    /// <summary>The event's version that it was made from.</summary>
    public required int Version { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The contract's document, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>A title per language.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>When it happened, or null.</summary>
    public ArticleDate? Date { get; init; }

    /// <summary>Claims that contradict each other.</summary>
    public int Conflicts { get; init; }

    /// <summary>Claims of two articles or more.</summary>
    public int Agreed { get; init; }

    /// <summary>Claims of one article.</summary>
    public int OnlyHere { get; init; }

    /// <summary>Which of its articles copy another. What was known before of the event's articles is replaced.</summary>
    public IReadOnlyList<ArticleCopy> Copies { get; init; } = [];

    /// <summary>Entities that are new or know more than before.</summary>
    public IReadOnlyList<EntityRecord> Entities { get; init; } = [];

    /// <summary>The desk's entities that are in the event.</summary>
    public IReadOnlyList<EntityLink> Links { get; init; } = [];
}
