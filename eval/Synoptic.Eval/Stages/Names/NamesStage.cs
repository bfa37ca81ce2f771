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
                        ? $"{topic.Key} {m.Entity}"
                        : $"missed {gold.Article.Id} {mention.Block} {mention.Span.Start}";
                    items.Add((cluster, $"{topic.Key} {mention.Id}"));
                }
            }
        }

        (double precision, double recall) = BCubed.Of(items);
        report.Figures["slavicner.b3"] = 2 * precision * recall / (precision + recall);
        report.Figures["slavicner.b3_precision"] = precision;
        List<(string, string)> matched = [.. items.Where(i => !i.Item1.StartsWith("missed", StringComparison.Ordinal))];
        (precision, recall) = BCubed.Of(matched);
        report.Figures["slavicner.b3_found"] = 2 * precision * recall / (precision + recall);
        report.Figures["slavicner.b3_found_precision"] = precision;
    }

    private void MeasureOwn(StageReport report)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "data", "names");
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            report.Figures[$"own.{Path.GetFileNameWithoutExtension(file)}.f1"] = Measure(GoldReader.Bracketed(File.ReadLines(file).Where(l => l.Length > 0)), "own").F1;
        }
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

    private void Note(GoldArticle gold, string set, HashSet<(int, TextSpan, EntityType)> expected, HashSet<(int, TextSpan, EntityType)> found)
    {
        foreach ((string kind, IEnumerable<(int, TextSpan, EntityType)> wrong) in new[] { ("missed", expected.Where(e => !found.Contains(e))), ("wrong", found.Where(f => !expected.Contains(f))) })
        {
            foreach ((int block, TextSpan span, EntityType type) in wrong)
            {
                string key = $"{set} {gold.Article.Language} {kind} {type} {span.Of(gold.Article.Blocks[block].Text)}";
                _errors[key] = _errors.GetValueOrDefault(key) + 1;
            }
        }
    }
}
