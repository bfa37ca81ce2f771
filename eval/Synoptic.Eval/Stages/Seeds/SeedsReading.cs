using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Seeds;

/// <summary>Checks what each report was read as.</summary>
internal sealed class SeedsReading(SeedsCheck check)
{
    /// <summary>Titles to the letter.</summary>
    public IEnumerable<Checked> Titles() => check.Expected.GetProperty("titles").EnumerateObject()
        .Select(t => new Checked($"{t.Name}: '{check.Reading(t.Name).Article.Title}'", check.Reading(t.Name).Article.Title == t.Value.GetString()));

    /// <summary>Languages.</summary>
    public IEnumerable<Checked> Languages() => check.Expected.GetProperty("event").GetProperty("languages").EnumerateObject()
        .Select(l => new Checked($"{l.Name}: {check.Reading(l.Name).Article.Language}", check.Reading(l.Name).Article.Language == l.Value.GetString()));

    /// <summary>Furniture out of the body and listed as removed; captions and credits kept as such.</summary>
    public IEnumerable<Checked> Furniture()
    {
        foreach (JsonProperty file in check.Expected.GetProperty("furniture").EnumerateObject())
        {
            Article article = check.Reading(file.Name).Article;
            string[] lines = article.Source.Split('\n');
            foreach (JsonElement item in file.Value.EnumerateArray())
            {
                string line = lines[item.GetProperty("line").GetInt32() - 1].Trim();
                string text = item.TryGetProperty("text", out JsonElement own) ? own.GetString()! : line;
                string what = item.GetProperty("what").GetString()!;
                yield return new Checked($"{file.Name}: {what}: '{text}'", Holds(article, what, text));
            }
        }
    }

    private static bool Holds(Article article, string what, string text)
    {
        if (what.StartsWith("photo caption", StringComparison.Ordinal))
        {
            return article.Blocks.Count(b => b.Kind == BlockKind.Caption && b.Text == text) == 1;
        }

        if (what.StartsWith("photo credit", StringComparison.Ordinal))
        {
            return article.Blocks.Any(b => b.Kind == BlockKind.Credit && b.Text.Contains(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparison.Ordinal));
        }

        bool duplicate = what.Contains("duplicate", StringComparison.Ordinal);
        bool inBody = !duplicate && article.Body.Any(b => text.Length > 2 ? b.Text.Contains(text, StringComparison.Ordinal) : b.Text.EndsWith(" " + text, StringComparison.Ordinal));
        return !inBody && article.Removed.Any(r => r.Text.Contains(text, StringComparison.Ordinal) || (r.Text.Length > 20 && text.Contains(r.Text, StringComparison.Ordinal)));
    }

    /// <summary>Each person one entity over all forms, and nobody else's.</summary>
    public IEnumerable<Checked> People()
    {
        Dictionary<string, int> owners = new(StringComparer.Ordinal);
        JsonElement[] people = [.. check.Expected.GetProperty("people").EnumerateArray()];
        foreach (string id in people.Select(p => check.Person(p.GetProperty("name").GetString()!)).OfType<string>())
        {
            owners[id] = owners.GetValueOrDefault(id) + 1;
        }

        foreach (JsonElement person in people)
        {
            string name = person.GetProperty("name").GetString()!;
            string[] forms = SeedsCheck.Forms(person);
            string[] missing = [.. forms.Where(f => check.EntitiesOf([f]).Count == 0)];
            string[] ids = [.. check.EntitiesOf(forms).Distinct(StringComparer.Ordinal)];
            yield return new Checked($"{name}: forms without a mention [{string.Join(", ", missing)}], entities [{string.Join(", ", ids)}]",
                missing.Length == 0 && ids.Length == 1 && owners[ids[0]] == 1);
        }
    }

    /// <summary>Times with their values and bases.</summary>
    /// <param name="alone">The readings of each report without its co-report.</param>
    public IEnumerable<Checked> Times(IReadOnlyList<Reading> alone)
    {
        foreach (JsonElement item in check.Expected.GetProperty("times").EnumerateArray())
        {
            string file = item.GetProperty("file").GetString()!, text = item.GetProperty("text").GetString()!, value = item.GetProperty("value").GetString()!;
            TimeExpression? time = Find(check.Reading(file), text, value);
            bool inferred = item.TryGetProperty("note", out JsonElement note) && note.GetString()!.Contains("co-report", StringComparison.Ordinal);
            yield return new Checked($"{file}: '{text}' is {value}{(inferred ? ", inferred" : "")} (found: {Show(check.Reading(file), text)})",
                time is not null && (!inferred || time.Basis == Basis.Inferred));
            if (inferred)
            {
                Reading single = alone.First(r => r.Article.Input == file);
                yield return new Checked($"{file}: '{text}' is unresolved without the co-report",
                    single.Times.Any(t => Same(t, text)) && single.Times.Where(t => Same(t, text)).All(t => t is { Value: null, Basis: Basis.Unresolved }));
            }
        }
    }

    private static TimeExpression? Find(Reading reading, string text, string value) =>
        reading.Times.FirstOrDefault(t => Same(t, text) && t.Value == value);

    private static bool Same(TimeExpression time, string text) =>
        time.Evidence.Text.Equals(text, StringComparison.OrdinalIgnoreCase)
        || (time.Evidence.Text.Length >= 4 && text.Contains(time.Evidence.Text, StringComparison.OrdinalIgnoreCase) && time.Evidence.Text.Length * 5 > text.Length * 2)
        || (text.Length >= 4 && time.Evidence.Text.Contains(text, StringComparison.OrdinalIgnoreCase) && text.Length * 2 > time.Evidence.Text.Length);

    private static string Show(Reading reading, string text) =>
        string.Join("; ", reading.Times.Where(t => Same(t, text)).Select(t => $"'{t.Evidence.Text}' {t.Value ?? t.Partial ?? "-"} {t.Basis}"));

    /// <summary>Quotes with their speakers, and no scare quote among them.</summary>
    public IEnumerable<Checked> Quotes()
    {
        foreach (JsonElement item in check.Expected.GetProperty("quotes").EnumerateArray().Where(q => q.TryGetProperty("texts", out _)))
        {
            string speaker = item.GetProperty("speaker").GetString()!;
            foreach (JsonProperty text in item.GetProperty("texts").EnumerateObject())
            {
                Reading reading = check.Reading(text.Name);
                Quotation? quote = reading.Quotations.FirstOrDefault(q => q.Evidence.Text.Trim(' ', '.', ',') == text.Value.GetString());
                bool named = quote?.Speaker is { } words && (check.Person(speaker) is { } person
                    ? reading.Mentions.Any(m => m.Entity == person && (words.Overlaps(m.Evidence)))
                    : SourceLikeness.Same(words.Text, reading.Article.Language, speaker));
                yield return new Checked($"{text.Name}: '{text.Value.GetString()}' by {speaker} (speaker found: {quote?.Speaker?.Text ?? "none"})", named);
            }
        }

        string[] wanted = [.. check.Expected.GetProperty("quotes").EnumerateArray().Where(q => q.TryGetProperty("texts", out _))
            .SelectMany(q => q.GetProperty("texts").EnumerateObject()).Select(t => t.Value.GetString()!)];
        string[] others = [.. check.Found.Readings.SelectMany(r => r.Quotations).Select(q => q.Evidence.Text.Trim(' ', '.', ',')).Except(wanted, StringComparer.Ordinal)];
        yield return new Checked($"no other quotes (found: {string.Join(" | ", others)})", others.Length == 0);
    }

    /// <summary>The sources that each report cites.</summary>
    public IEnumerable<Checked> Sources()
    {
        foreach (JsonElement file in check.Expected.GetProperty("sources").EnumerateArray())
        {
            Reading reading = check.Reading(file.GetProperty("file").GetString()!);
            foreach (string source in file.GetProperty("cites").EnumerateArray().Select(c => c.GetString()!))
            {
                bool held = reading.Attributions.Any(a => SourceLikeness.Same($"{a.Name} {a.Medium?.Text}", reading.Article.Language, source)
                    || SourceLikeness.Same(a.Evidence.Text, reading.Article.Language, source));
                yield return new Checked($"{reading.Article.Input}: {source} (found: {string.Join(" | ", reading.Attributions.Select(a => a.Name).Distinct())})", held);
            }
        }
    }
}
