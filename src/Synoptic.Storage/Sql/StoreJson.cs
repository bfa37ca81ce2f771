using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synoptic.Model;

namespace Synoptic.Storage.Sql;

/// <summary>Lists and maps as they stand in text columns.</summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A list of texts.</summary>
    public static IReadOnlyList<string> Texts(string json) => Read<List<string>>(json);

    /// <summary>A map of texts, by key.</summary>
    public static IReadOnlyDictionary<string, string> Map(string json) => new SortedDictionary<string, string>(Read<Dictionary<string, string>>(json), StringComparer.Ordinal);

    /// <summary>A map of lists, by key.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(string json) =>
        new SortedDictionary<string, IReadOnlyList<string>>(Read<Dictionary<string, IReadOnlyList<string>>>(json), StringComparer.Ordinal);

    /// <summary>The changes of a revision.</summary>
    public static IReadOnlyList<BlockChange> Diff(string json) => Read<List<BlockChange>>(json);

    /// <summary>What spoke for a membership.</summary>
    public static IReadOnlyList<Signal> Signals(string json) => Read<List<Signal>>(json);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("A column of the database holds null.");
}
