namespace Synoptic.Formats.Contract;

/// <summary>An event and what its articles say of it.</summary>
public sealed record EventItem
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>A title per language.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    /// <summary>When it happened, or null.</summary>
    public DateItem? Date { get; init; }

    /// <summary>Ids of the places.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Ids of the people.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Ids of the articles.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>Why the articles are together.</summary>
    public required IReadOnlyList<SignalItem> Why { get; init; }

    /// <summary>What they say.</summary>
    public required IReadOnlyList<ClaimItem> Claims { get; init; }
}
