using Synoptic.Model;

namespace Synoptic.Storage;

/// <summary>Which entities to list. What is null does not limit.</summary>
public sealed record EntityQuery
{
    /// <summary>A name or a part of one, in any script and case.</summary>
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    public EntityType? Type { get; init; }

    /// <summary>Id of an event that it is in. Redirects are followed.</summary>
    public string? Event { get; init; }

    /// <summary>Whether to list entities too that go by a single name in one event; those of <see cref="Event"/> are listed always.</summary>
    public bool SingleNames { get; init; }

    /// <summary>Cursor: <see cref="Page{T}.Next"/> of the part before.</summary>
    public string? After { get; init; }

    /// <summary>Most entities to give, 1 to 500.</summary>
    public int Limit { get; init; } = 50;
}
