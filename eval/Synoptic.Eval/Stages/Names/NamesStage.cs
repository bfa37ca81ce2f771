using System.Globalization;
using Synoptic.Annotate.Entities;
using Synoptic.Annotate.Names;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Names;

/// <summary>Measures names (exact span and type) and entities across languages (B³ over mentions with a gold id).</summary>
internal sealed class NamesStage : IStage
{
    private const string Slavic = "names/slavicner.jsonl.gz";
    private const string Latvian = "../train/names/latvian-fullstack.jsonl.gz";

    private readonly NameTagger _tagger = new();
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _errors = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        if (data.Find(Slavic) is not null)
        {
            MeasureSlavic(GoldReader.SlavicNer(data.Lines(Slavic)), quick, report);
        }

        if (data.Find(Latvian) is not null)
        {
            report.Figures["latvian.f1"] = Measure(GoldReader.Tagged(data.Lines(Latvian), "lv", complete: true).Where(g => NameSets.IsSetAside(g.Topic)), "latvian").F1;
        }

        if (data.Find("names/uner") is { } folder)
        {
            foreach (string file in Directory.GetFiles(folder, "*.jsonl.gz").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal))
            {
                report.Figures[$"uner.{file[..^".jsonl.gz".Length]}.f1"] = Measure(GoldReader.Tagged(data.Lines($"names/uner/{file}"), file[..2], complete: false), "uner").F1;
            }
        }

        MeasureOwn(report);
        report.Worst.AddRange(_kinds.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Take(quick ? 10 : 40)
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Value,5}  {e.Key}")));
        report.Worst.AddRange(_errors.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Take(quick ? 20 : 60)
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Value,5}  {e.Key}")));
        return report;
    }

    private void MeasureSlavic(IEnumerable<GoldArticle> all, bool quick, StageReport report)
    {
        // Without the unseen topic, as in data that holds other topics, every topic that training did not see counts.
        List<GoldArticle> articles = [.. all.Where(g => !NameSets.IsTrained(g.Topic))];
        if (articles.Count == 0)
        {
            return;
        }

        double sum = 0;
        List<IGrouping<string, GoldArticle>> languages = [.. articles.GroupBy(a => a.Article.Language).OrderBy(g => g.Key, StringComparer.Ordinal)];
        List<(GoldArticle Gold, IReadOnlyList<Mention> Mentions)> read = [];
        foreach (IGrouping<string, GoldArticle> language in languages)
        {
            SpanScore score = Measure(quick ? language.Take(20) : language, "slavicner", read);
            report.Figures[$"slavicner.{language.Key}.f1"] = score.F1;
            sum += score.F1;
        }

        report.Figures["slavicner.f1"] = sum / languages.Count;
        MeasureEntities(read, report);
    }

    private static void MeasureEntities(List<(GoldArticle Gold, IReadOnlyList<Mention> Mentions)> read, StageReport report)
    {
        List<(string, string)> items = [];
        foreach (IGrouping<string, (GoldArticle Gold, IReadOnlyList<Mention> Mentions)> topic in read.GroupBy(r => r.Gold.Topic))
        {
            EntityResolution resolution = new EntityResolver().Resolve([.. topic.Select(r => new Reading(r.Gold.Article) { Mentions = r.Mentions })]);
            Dictionary<string, string> names = resolution.Entities.ToDictionary(e => e.Id, e => $"{e.Type} {e.Name}", StringComparer.Ordinal);
            foreach ((GoldArticle gold, Reading reading) in topic.Select(t => t.Gold).Zip(resolution.Readings))
            {
                Dictionary<(int, TextSpan), Mention> found = [];
                foreach (Mention mention in reading.Mentions)
                {
                    found.TryAdd((mention.Evidence.Block, mention.Evidence.Local), mention);
                }

                // A mention that was not found is a cluster of its own: missing names costs recall.
                foreach (GoldMention mention in gold.Mentions.Where(m => m.Id is not null))
                {
                    string cluster = found.TryGetValue((mention.Block, mention.Span), out Mention? m) && m.Entity is not null
                        ? $"{topic.Key} {m.Entity} {names[m.Entity]}"
                        : $"missed {gold.Article.Id} {mention.Block} {mention.Span.Start}";
                    items.Add((cluster, $"{topic.Key} {mention.Id}"));
                }
            }
        }

        (double precision, double recall) = BCubed.Of(items);
        report.Figures["slavicner.b3"] = 2 * precision * recall / (precision + recall);
        report.Figures["slavicner.b3_precision"] = precision;
        NoteClusters(items, report);
        List<(string, string)> matched = [.. items.Where(i => !i.Item1.StartsWith("missed", StringComparison.Ordinal))];
        (precision, recall) = BCubed.Of(matched);
        report.Figures["slavicner.b3_found"] = 2 * precision * recall / (precision + recall);
        report.Figures["slavicner.b3_found_precision"] = precision;
    }

    // Entities that fell apart, and clusters that hold several: how many mentions are not in the largest part.
    private static void NoteClusters(List<(string Found, string Gold)> items, StageReport report)
    {
        foreach ((string kind, Func<(string Found, string Gold), string> by, Func<(string Found, string Gold), string> part) in
            new (string, Func<(string, string), string>, Func<(string, string), string>)[] { ("apart", i => i.Item2, i => i.Item1), ("mixed", i => i.Item1, i => i.Item2) })
        {
            report.Worst.AddRange(items.Where(i => !i.Found.StartsWith("missed", StringComparison.Ordinal)).GroupBy(by)
                .Select(g => (g.Key, Lost: g.Count() - g.GroupBy(part).Max(p => p.Count()), Parts: string.Join(", ", g.GroupBy(part).OrderByDescending(p => p.Count()).Take(4).Select(p => $"{p.Key} {p.Count()}"))))
                .OrderByDescending(g => g.Lost).ThenBy(g => g.Key, StringComparer.Ordinal).Take(12)
                .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Lost,5}  {kind} {g.Key}: {g.Parts}")));
        }
    }

    private void MeasureOwn(StageReport report)
    {
        foreach (string file in Directory.GetFiles(OwnSets(), "*.jsonl").Order(StringComparer.Ordinal))
        {
            report.Figures[$"own.{Path.GetFileNameWithoutExtension(file)}.f1"] = Measure(GoldReader.Bracketed(File.ReadLines(file).Where(l => l.Length > 0)), "own").F1;
        }
    }

    // The repository's own sets, wherever the evaluation data lies.
    private static string OwnSets()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Synoptic.slnx")))
            {
                return Path.Combine(at.FullName, "eval", "data", "names");
            }
        }

        throw new DirectoryNotFoundException("The repository's folder eval/data/names was not found above the program.");
    }

    private SpanScore Measure(IEnumerable<GoldArticle> articles, string set, List<(GoldArticle, IReadOnlyList<Mention>)>? keep = null)
    {
        SpanScore score = new();
        foreach (GoldArticle gold in articles)
        {
            IReadOnlyList<Mention> mentions = _tagger.Tag(gold.Article, gold.Sentences(), LanguagePacks.For(gold.Article.Language));
            keep?.Add((gold, mentions));
            HashSet<(int, TextSpan, EntityType)> expected = [.. gold.Mentions.Where(m => m.Type is not null).Select(m => (m.Block, m.Span, m.Type!.Value))];
            HashSet<(int, TextSpan, EntityType)> found = [];
            foreach (Mention mention in mentions.Where(m => !m.IsDemonym && (gold.Complete || m.Type is not (EntityType.PRO or EntityType.EVT))))
            {
                (int, TextSpan, EntityType) item = (mention.Evidence.Block, mention.Evidence.Local, mention.Type == EntityType.GPE ? EntityType.LOC : mention.Type);
                if (!gold.Mentions.Any(m => m.Type is null && m.Block == mention.Evidence.Block && m.Span.Overlaps(mention.Evidence.Local)))
                {
                    found.Add(item);
                }
            }

            score.Found += found.Count;
            score.Expected += expected.Count;
            score.Right += expected.Count(found.Contains);
            Note(gold, set, expected, found);
        }

        return score;
    }

    // What went wrong, by kind: the type, the borders, a name not found, a name that is none.
    private void Note(GoldArticle gold, string set, HashSet<(int Block, TextSpan Span, EntityType Type)> expected, HashSet<(int Block, TextSpan Span, EntityType Type)> found)
    {
        foreach ((int block, TextSpan span, EntityType type) in expected.Where(e => !found.Contains(e)))
        {
            List<(int Block, TextSpan Span, EntityType Type)> over = [.. found.Where(f => f.Block == block && f.Span.Overlaps(span))];
            string text = gold.Article.Blocks[block].Text;
            Note(over.Count == 0 ? $"{set} {gold.Article.Language} missed {type}" : over.Exists(o => o.Span == span) ? $"{set} {gold.Article.Language} {type} as {over[0].Type}" : $"{set} {gold.Article.Language} borders of {type}",
                over.Count == 0 || over[0].Span == span ? span.Of(text) : $"{span.Of(text)} as {over[0].Span.Of(text)}");
        }

        foreach ((int block, TextSpan span, EntityType type) in found.Where(f => !expected.Any(e => e.Block == f.Block && e.Span.Overlaps(f.Span))))
        {
            Note($"{set} {gold.Article.Language} no name {type}", span.Of(gold.Article.Blocks[block].Text));
        }
    }

    private void Note(string kind, string words)
    {
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        _errors[$"{kind}: {words}"] = _errors.GetValueOrDefault($"{kind}: {words}") + 1;
    }
}
