using System.Text.Json;

namespace Synoptic.Train.Language;

/// <summary>The languages that the model is to know, and which of them are close kin: <c>languages.json</c>.</summary>
internal sealed class LanguageList
{
    private readonly Dictionary<string, int> _kin = new(StringComparer.Ordinal);

    private readonly HashSet<string> _common;

    private LanguageList(JsonElement root)
    {
        Languages = root.GetProperty("languages").EnumerateArray().Select(e => e.GetString()!).ToHashSet(StringComparer.Ordinal);
        _common = root.GetProperty("common").EnumerateArray().Select(e => e.GetString()!).ToHashSet(StringComparer.Ordinal);
        int number = 0;
        foreach (JsonElement group in root.GetProperty("kin").EnumerateArray())
        {
            number++;
            foreach (JsonElement language in group.EnumerateArray())
            {
                _kin[language.GetString()!] = number;
            }
        }
    }

    /// <summary>BCP 47 primary codes.</summary>
    public IReadOnlySet<string> Languages { get; }

    /// <summary>Reads the list that lies beside the program.</summary>
    public static LanguageList Load()
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Language", "languages.json"));
        using JsonDocument document = JsonDocument.Parse(file);
        return new LanguageList(document.RootElement);
    }

    /// <summary>How often the language turns up in news, against the most common: a prior.</summary>
    public double Prior(string language) => _common.Contains(language) ? 1 : 0.35;

    /// <summary>Number of the group of kin, 0 for none.</summary>
    public int Kin(string language) => _kin.GetValueOrDefault(language);
}
