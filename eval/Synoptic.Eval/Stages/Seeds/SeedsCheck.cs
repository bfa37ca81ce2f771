using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Seeds;

/// <summary>The expected and the found, and how to get from one to the other.</summary>
internal sealed class SeedsCheck(JsonElement expected, Comparison found)
{
    /// <summary>What a careful reader gets out.</summary>
    public JsonElement Expected => expected;

    /// <summary>What Synoptic gets out.</summary>
    public Comparison Found => found;

    /// <summary>The reading of a file.</summary>
    public Reading Reading(string file) => found.Readings.First(r => r.Article.Input == file);

    /// <summary>The reading in a language.</summary>
    public Reading? InLanguage(string language) => found.Readings.FirstOrDefault(r => r.Article.Language == language);

    /// <summary>Entity ids of the mentions that are, or end in, one of the forms.</summary>
    public IReadOnlyList<string> EntitiesOf(IEnumerable<string> forms) =>
    [
        .. forms.SelectMany(form => found.Readings.SelectMany(r => r.Mentions)
            .Where(m => m.Type == EntityType.PER && m.Entity is not null && (m.Evidence.Text == form || m.Evidence.Text.EndsWith(" " + form, StringComparison.Ordinal)))
            .Select(m => m.Entity!)),
    ];

    /// <summary>The entity of a person of the expected list.</summary>
    public string? Person(string name)
    {
        foreach (JsonElement person in expected.GetProperty("people").EnumerateArray())
        {
            if (person.GetProperty("name").GetString() == name)
            {
                return EntitiesOf(Forms(person)).GroupBy(e => e, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
            }
        }

        return null;
    }

    /// <summary>The forms of a person.</summary>
    public static string[] Forms(JsonElement person) => [.. person.GetProperty("forms").EnumerateArray().Select(f => f.GetString()!)];
}
