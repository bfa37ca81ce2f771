using Synoptic.Model;

namespace Synoptic.Storage;

/// <summary>An event as the desk lists it.</summary>
public sealed record EventCard
{
    /// <summary>Stable id: the same until the event is merged into another, and then a redirect to it.</summary>
    public required string Id { get; init; }

    /// <summary>Grows with every change of its articles.</summary>
    public required int Version { get; init; }

    /// <summary>The version that its comparison was made from, 0 when there is none yet.</summary>
    public int ComparedVersion { get; init; }

    /// <summary>A title per language.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>When it happened, or null when nothing says or no comparison was made yet.</summary>
    public ArticleDate? Date { get; init; }

    /// <summary>Where it happened, most certain first.</summary>
    public IReadOnlyList<EntityRef> Places { get; init; } = [];

    /// <summary>Who is in it, most central first.</summary>
    public IReadOnlyList<EntityRef> People { get; init; } = [];

    /// <summary>Claims that contradict each other.</summary>
    public int Conflicts { get; init; }

    /// <summary>Claims of two articles or more.</summary>
    public int Agreed { get; init; }

    /// <summary>Claims of one article.</summary>
    public int OnlyHere { get; init; }

    /// <summary>How many articles tell of it.</summary>
    public required int Articles { get; init; }

    /// <summary>Their languages, by code.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Their outlets, by name.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>When the desk took the first of them.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When the desk took the last of them, or another text of one.</summary>
    public required DateTimeOffset LastSeen { get; init; }
}
