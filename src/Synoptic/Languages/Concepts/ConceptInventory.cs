using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Synoptic.Languages.Concepts;

/// <summary>All concepts that lexicons may speak of, read from <c>concepts.json</c> when first asked for.</summary>
public static class ConceptInventory
{
    private static readonly Lazy<Concept[]> Loaded = new(Read);

    private static readonly Lazy<Dictionary<string, Concept>> ById =
        new(() => Loaded.Value.ToDictionary(c => c.Id, StringComparer.Ordinal));

    /// <summary>The categories a concept may have.</summary>
    public static IReadOnlyList<string> Categories { get; } =
    [
        "role", "institution", "event-kind", "disaster", "weapon", "military", "law", "crime", "election", "politics",
        "diplomacy", "economy", "finance", "business", "energy", "transport", "health", "science", "technology",
        "environment", "weather", "sport", "culture", "religion", "society", "education", "place-kind", "time", "quantity",
        "unit", "saying", "action", "state", "person-kind", "body", "object", "food", "media",
    ];

    /// <summary>Every concept, in the order of the file: by category.</summary>
    public static IReadOnlyList<Concept> All => Loaded.Value;

    /// <summary>Finds a concept by its id.</summary>
    /// <param name="id">The id as the lexicons write it.</param>
    /// <param name="concept">The concept, or null when there is none of this id.</param>
    public static bool TryGet(string id, [NotNullWhen(true)] out Concept? concept) => ById.Value.TryGetValue(id, out concept);

    private static Concept[] Read()
    {
        using Stream stream = typeof(ConceptInventory).Assembly.GetManifestResourceStream("concepts.json")
            ?? throw new InvalidDataException("The library was built without its concept inventory.");
        return JsonSerializer.Deserialize(stream, ConceptJson.Default.ConceptArray)
            ?? throw new InvalidDataException("The concept inventory is empty.");
    }
}
