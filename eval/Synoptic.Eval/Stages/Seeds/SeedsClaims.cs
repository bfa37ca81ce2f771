using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Seeds;

/// <summary>Checks the event and the claims.</summary>
internal sealed class SeedsClaims(SeedsCheck check)
{
    /// <summary>One event with its day and place.</summary>
    public IEnumerable<Checked> Event()
    {
        JsonElement expected = check.Expected.GetProperty("event");
        int files = expected.GetProperty("same_event").GetArrayLength();
        EventComparison? found = check.Found.Events.FirstOrDefault(e => e.Event.Articles.Count == files);
        yield return new Checked($"one event (found: {check.Found.Events.Count})", found is not null && check.Found.Events.Count == 1);
        yield return new Checked($"on {expected.GetProperty("date").GetString()} (found: {found?.Date?.Value})", found?.Date?.Value == expected.GetProperty("date").GetString());
        string? place = found?.Places.Select(p => check.Found.Entities.First(e => e.Id == p).Name).FirstOrDefault();
        yield return new Checked($"in {expected.GetProperty("place").GetString()} (found: {place})", place == expected.GetProperty("place").GetString());
    }

    /// <summary>The claims with their verdicts, attributions and origins, and no conflict beyond them.</summary>
    public IEnumerable<Checked> Claims()
    {
        string path = Path.Combine(Repository.Root, "eval", "data", "seeds", "anchors.json");
        using JsonDocument anchors = JsonDocument.Parse(File.ReadAllBytes(path));
        List<Claim> all = [.. check.Found.Events.SelectMany(e => e.Claims)];
        List<Claim> expectedConflicts = [];
        foreach (JsonElement expected in check.Expected.GetProperty("claims").EnumerateArray())
        {
            string id = expected.GetProperty("id").GetString()!;
            if (!anchors.RootElement.GetProperty("claims").TryGetProperty(id, out JsonElement words))
            {
                continue;
            }

            string verdict = expected.GetProperty("verdict").GetString()!;
            Claim? claim = all.FirstOrDefault(c => words.EnumerateObject().All(w => Has(c, w.Name, w.Value.GetString()!)) && c.Verdict == Verdict(verdict));
            if (claim is not null && verdict == "conflict")
            {
                expectedConflicts.Add(claim);
            }

            bool holds = claim is not null
                && (verdict != "only here" || !expected.TryGetProperty("attributed_to", out _) || claim.Statements.Any(s => s.AttributedTo.Count > 0))
                && (!expected.TryGetProperty("independent_origins", out JsonElement origins) || claim.Origins == origins.GetInt32());
            yield return new Checked($"{id}: {verdict}{(claim is null ? " (not found)" : $" (origins {claim.Origins})")}", holds);
        }

        Claim[] wrong = [.. all.Where(c => c.Verdict == Model.Verdict.Conflict && !expectedConflicts.Contains(c))];
        yield return new Checked($"no false conflict (found: {wrong.Length})", wrong.Length == 0);
    }

    private static Verdict Verdict(string expected) => expected switch
    {
        "agree" => Model.Verdict.Agreed,
        "conflict" => Model.Verdict.Conflict,
        _ => Model.Verdict.OnlyHere,
    };

    private bool Has(Claim claim, string language, string words) => claim.Statements.Any(s =>
        s.Evidence.Text.Contains(words, StringComparison.Ordinal) && check.InLanguage(language)?.Article.Id == s.Article);
}
