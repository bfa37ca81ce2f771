using Synoptic.Server.Graphics;
using Synoptic.Storage;

namespace Synoptic.Server.Pages.Entities;

/// <summary>What the page of an entity shows.</summary>
public sealed record EntityModel
{
    /// <summary>The entity.</summary>
    public required EntityRecord Entity { get; init; }

    /// <summary>The events that it is in.</summary>
    public required Page<EventCard> Events { get; init; }

    /// <summary>Others in the same events, with in how many.</summary>
    public required IReadOnlyList<(EntityRef Entity, int Events)> Others { get; init; }

    /// <summary>Where it is, for a place; else where its events were.</summary>
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <summary>Number of the last change.</summary>
    public required long Seen { get; init; }
}
