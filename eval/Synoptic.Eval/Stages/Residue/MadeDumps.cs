using System.Text.Json;

namespace Synoptic.Eval.Stages.Residue;

/// <summary>Dumps made at run time of the extraction sets' pages, as three kinds of scraper would leave them.</summary>
internal static class MadeDumps
{
    private const int MostPages = 60;
    private static readonly string[] Sets = ["daniel", "publishers", "scrapinghub", "wcxb-articles"];

    /// <summary>The kinds, each with its figure's name and what it makes of a page.</summary>
    public static IReadOnlyList<(string Name, Func<string, IReadOnlyList<string>> Make)> Kinds { get; } =
    [
        ("made-lines", HtmlDump.Lines),
        ("made-spoilt", html => HtmlDump.Spoilt(HtmlDump.Lines(html))),
        ("made-stripped", html => HtmlDump.Stripped(html).Split('\n')),
    ];

    /// <summary>Pages with their gold bodies: the same sample of every set at each run.</summary>
    public static IEnumerable<(string Set, string Id, string Html, string Gold)> Pages(EvalData data, bool quick)
    {
        foreach (string set in Sets.Where(s => data.Find($"extraction/{s}/gold.json") is not null))
        {
            using JsonDocument gold = JsonDocument.Parse(data.Bytes($"extraction/{set}/gold.json"));
            List<JsonProperty> pages = [.. gold.RootElement.EnumerateObject()
                .Where(p => data.Find(File(set, p.Name)) is not null && p.Value.TryGetProperty("articleBody", out JsonElement body) && body.GetString() is { Length: > 0 })
                .OrderBy(p => p.Name, StringComparer.Ordinal)];
            int step = Math.Max(1, pages.Count / (quick ? MostPages / 6 : MostPages));
            for (int i = 0; i < pages.Count; i += step)
            {
                string html = System.Text.Encoding.UTF8.GetString(data.Bytes(File(set, pages[i].Name)));
                yield return (set, pages[i].Name, html, pages[i].Value.GetProperty("articleBody").GetString()!);
            }
        }
    }

    private static string File(string set, string id) => $"extraction/{set}/pages/{id}.html.gz";
}
