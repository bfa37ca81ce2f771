namespace Synoptic.Model;

/// <summary>The thing that mentions name, one across languages and scripts.</summary>
/// <param name="Id">Id inside one comparison (<c>e1</c>) or one store.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">The name to show.</param>
public sealed record Entity(string Id, EntityType Type, string Name)
{
    /// <summary>Names by language, base forms, most frequent first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; } = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Identifiers elsewhere, such as <c>iso3166</c> or <c>geonames</c>.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Roles as the articles give them, most frequent first.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
