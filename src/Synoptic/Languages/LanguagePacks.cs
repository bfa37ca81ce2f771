using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synoptic.Languages;

/// <summary>The packs that ship with the library, each read when it is first asked for.</summary>
public static class LanguagePacks
{
    private const string Prefix = "packs/";
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly Assembly Home = typeof(LanguagePacks).Assembly;
    private static readonly ConcurrentDictionary<string, LanguagePack> Loaded = new(StringComparer.Ordinal);
    private static readonly Lazy<Dictionary<string, string>> OtherCodes = new(ReadOtherCodes);

    /// <summary>A pack without words, for text whose language is unknown or has no pack: shape alone must do.</summary>
    public static LanguagePack Undetermined { get; } = new() { Language = "und", Name = "Undetermined" };

    /// <summary>Codes of all languages that have a pack, in ordinal order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. Home.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The pack of a language, or <see cref="Undetermined"/> when there is none.</summary>
    /// <param name="language">
    /// BCP 47 code; only the primary subtag counts (<c>pt-BR</c> reads <c>pt</c>). Codes that share another's pack stand in
    /// <c>codes.json</c> (<c>nb</c> and <c>nn</c> read <c>no</c>).
    /// </param>
    public static LanguagePack For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        int dash = language.AsSpan().IndexOfAny('-', '_');
        string primary = (dash < 0 ? language : language[..dash]).ToLowerInvariant();
        return Loaded.GetOrAdd(OtherCodes.Value.GetValueOrDefault(primary, primary), static code => Read(code));
    }

    private static Dictionary<string, string> ReadOtherCodes()
    {
        using Stream stream = Home.GetManifestResourceStream("codes.json") ?? throw new InvalidDataException("The list of language codes is missing.");
        return JsonSerializer.Deserialize(stream, LanguagePackJson.Default.DictionaryStringString) ?? [];
    }

    /// <summary>Reads a pack anew.</summary>
    internal static LanguagePack Read(string code)
    {
        using Stream? stream = Home.GetManifestResourceStream($"{Prefix}{code}.json");
        if (stream is null)
        {
            return Undetermined;
        }

        // Source-generated reading sets init-only members that the file leaves out to null: so the file is laid over the defaults.
        JsonObject pack = JsonSerializer.SerializeToNode(Undetermined, LanguagePackJson.Default.LanguagePack)!.AsObject();
        Overlay(pack, JsonNode.Parse(stream, null, Lenient)?.AsObject() ?? throw new InvalidDataException($"The language pack {code}.json is empty."));
        return pack.Deserialize(LanguagePackJson.Default.LanguagePack)!;
    }

    private static void Overlay(JsonObject defaults, JsonObject given)
    {
        foreach ((string name, JsonNode? value) in given.ToList())
        {
            if (value is JsonObject inner && defaults[name] is JsonObject { Count: > 0 } known)
            {
                Overlay(known, inner);
            }
            else
            {
                given.Remove(name);
                defaults[name] = value;
            }
        }
    }
}
