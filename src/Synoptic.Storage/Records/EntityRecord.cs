using Synoptic.Model;

namespace Synoptic.Storage;

/// <summary>A person, organisation, place, product or named event, one over all events of the desk.</summary>
public sealed record EntityRecord
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Names by language, most frequent first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; } = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Identifiers elsewhere, such as <c>iso3166</c> or <c>geonames</c>.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Roles as articles give them, most frequent first.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Degrees north, for a place of the gazetteer that has them.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, for a place of the gazetteer that has them.</summary>
    public double? Longitude { get; init; }

    /// <summary>Id of the only event that it is in, for an entity that goes by a single name: others of that name are not taken for it.</summary>
    public string? OnlyEvent { get; init; }

    /// <summary>In how many events it is. Given by the store.</summary>
    public int Events { get; init; }

    /// <summary>Keys of the words of its names, by which names are found across scripts and endings. Set in a change; the store does not give them back.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
