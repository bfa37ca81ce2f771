using Synoptic.Server.Graphics;
using Synoptic.Storage;

namespace Synoptic.Server.Pages;

/// <summary>What the front page shows.</summary>
public sealed record FrontModel
{
    /// <summary>What was asked for.</summary>
    public required EventQuery Asked { get; init; }

    /// <summary>The events.</summary>
    public required Page<EventCard> Events { get; init; }

    /// <summary>The days of the events that match, for the bars.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>The places of the events that match, for the map.</summary>
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <summary>How much there is.</summary>
    public required DeskStats Stats { get; init; }

    /// <summary>Number of the last change.</summary>
    public required long Seen { get; init; }

    /// <summary>Name of the entity or place that the list is limited to, or null.</summary>
    public string? About { get; init; }

    /// <summary>Whether the list is limited.</summary>
    public bool IsFiltered => EventFilters.ToQuery(Asked with { After = null }).Length > 0;
}
