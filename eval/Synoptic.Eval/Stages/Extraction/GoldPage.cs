using System.Text;
using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Extraction;

/// <summary>A page of an extraction set with its gold answers; those that the set does not give are null.</summary>
/// <param name="Id">The page's id in its set.</param>
/// <param name="Html">The decoded page.</param>
internal sealed record GoldPage(string Id, string Html)
{
    /// <summary>The body.</summary>
    public string? Body { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication, ISO 8601.</summary>
    public string? Date { get; init; }

    /// <summary>The authors.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The address.</summary>
    public Uri? Url { get; init; }

    /// <summary>The page as a capture. Pages of these sets were re-encoded to UTF-8.</summary>
    public Capture Capture => new(Id, Encoding.UTF8.GetBytes(Html)) { Charset = "utf-8", MediaType = "text/html", Url = Url };

    /// <summary>The pages of a set in order of their ids; every eighth of them when <paramref name="quick"/>.</summary>
    public static IEnumerable<GoldPage> Read(EvalData data, string set, bool quick)
    {
        string folder = $"extraction/{set}";
        if (data.Find($"{folder}/gold.json") is null)
        {
            yield break;
        }

        using JsonDocument gold = JsonDocument.Parse(
            // Python writes a missing number as NaN, which JSON does not know.
            Encoding.UTF8.GetString(data.Bytes($"{folder}/gold.json")).Replace(": NaN", ": null", StringComparison.Ordinal));
        int index = 0;
        foreach (JsonProperty entry in gold.RootElement.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            string page = $"{folder}/pages/{entry.Name}.html.gz";
            if ((quick && index++ % 8 != 0) || data.Find(page) is null)
            {
                continue;
            }

            yield return new GoldPage(entry.Name, Encoding.UTF8.GetString(data.Bytes(page)))
            {
                // A soft hyphen only says where a word may break: extraction leaves it out, so the gold must too.
                Body = Text(entry.Value, "articleBody")?.Replace("\u00AD", "", StringComparison.Ordinal),
                Title = Text(entry.Value, "title"),
                Date = Text(entry.Value, "date"),
                Language = Text(entry.Value, "lang"),
                Authors = entry.Value.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array
                    ? [.. authors.EnumerateArray().Select(a => a.GetString() ?? "")] : null,
                Url = Uri.TryCreate(Text(entry.Value, "url"), UriKind.Absolute, out Uri? url) ? url : null,
            };
        }
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
