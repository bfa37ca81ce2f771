using Synoptic.Server.Graphics;
using Synoptic.Storage;

namespace Synoptic.Server.Pages.Events;

/// <summary>What the page of an event shows.</summary>
public sealed record EventModel
{
    /// <summary>The event as the desk lists it.</summary>
    public required EventCard Card { get; init; }

    /// <summary>Its comparison arranged, or null when it was not made yet.</summary>
    public required EventView? View { get; init; }

    /// <summary>Its articles as the desk lists them.</summary>
    public required IReadOnlyList<ArticleRecord> Articles { get; init; }

    /// <summary>Its places on the map.</summary>
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <summary>Corrections that readers made to it.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Number of the last change.</summary>
    public required long Seen { get; init; }

    /// <summary>True to list claims one under the other.</summary>
    public bool AsList { get; init; }

    /// <summary>What became of a correction just made, or null.</summary>
    public string? Message { get; init; }
}
