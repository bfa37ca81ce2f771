using System.Globalization;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Group.Vectors;

namespace Synoptic.Eval.Stages.Events;

/// <summary>
/// <c>events</c>: one online pass over each set in a random order, with one configuration, five seeds; figures are means over
/// the seeds, <c>.spread</c> is the largest F1, <c>.b3_max</c>, less the smallest, <c>.b3_min</c>. Cross-language streams hold a thousand documents at a time.
/// </summary>
internal sealed class EventsStage : IStage
{
    private const int Seeds = 5, StreamLength = 1000;

    // The twenty languages of the stream made from NTREX.
    internal static readonly HashSet<string> StreamLanguages = new(StringComparer.Ordinal)
    {
        "arb", "bul", "ces", "deu", "eng", "est", "fin", "fra", "hun", "ita", "lav", "lit", "nld", "pol", "por", "rus", "spa", "tur", "ukr", "zho-CN",
    };

    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        EventSets sets = new(data);
        int seeds = quick ? 1 : Seeds;
        if (data.Find("events") is { } folder)
        {
            foreach (string path in Directory.EnumerateFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
            {
                string name = Path.GetFileName(path);
                Measure(name[..name.IndexOf('.', StringComparison.Ordinal)], sets.Read("events/" + name), seeds, report);
            }
        }

        Measure("ntrex", sets.Read("linking/ntrex.jsonl.gz", StreamLanguages.Contains), seeds, report);
        Measure("meantime", sets.Read("linking/meantime.jsonl.gz"), seeds, report);
        return report;
    }

    private static void Measure(string name, List<EventDocument> documents, int seeds, StageReport report)
    {
        if (documents.Count == 0)
        {
            return;
        }

        SignatureBuilder builder = new(WordVectors.Default.Embed);
        ArticleSignature[] signatures = [.. documents.Select(d => builder.Build(d.Reading))];
        List<ClusterScores> scores = [];
        for (int seed = 1; seed <= seeds; seed++)
        {
            int[] order = [.. Enumerable.Range(0, documents.Count)];
            new Random(seed).Shuffle(order);
            List<(string Gold, string Found)> items = [];
            foreach (int[] stream in order.Chunk(StreamLength).Where(c => c.Length >= StreamLength / 2 || order.Length < StreamLength))
            {
                items.AddRange(Group(documents, signatures, stream, seed == 1 ? report.Worst : null, name + items.Count));
            }

            scores.Add(ClusterScores.Of(items));
        }

        report.Figures[name + ".b3"] = scores.Average(s => s.F1);
        report.Figures[name + ".b3_precision"] = scores.Average(s => s.Precision);
        report.Figures[name + ".b3_recall"] = scores.Average(s => s.Recall);
        report.Figures[name + ".pairwise"] = scores.Average(s => s.PairF1);
        report.Figures[name + ".pairwise_precision"] = scores.Average(s => s.PairPrecision);
        report.Figures[name + ".pairwise_recall"] = scores.Average(s => s.PairRecall);
        report.Figures[name + ".b3_min"] = scores.Min(s => s.F1);
        report.Figures[name + ".b3_max"] = scores.Max(s => s.F1);
        report.Figures[name + ".spread"] = scores.Max(s => s.F1) - scores.Min(s => s.F1);
    }

    private static List<(string Gold, string Found)> Group(
        List<EventDocument> documents, ArticleSignature[] signatures, int[] stream, List<string>? worst, string name)
    {
        EventIndex index = new(documents.Count);
        foreach (int i in stream)
        {
            index.Add(signatures[i], 0, []);
        }

        List<(string Gold, string Found)> items = [.. stream.Zip(index.Contents(), (i, placed) => (documents[i].Gold, placed.Event!.Id))];
        worst?.AddRange(items.GroupBy(i => i.Found, StringComparer.Ordinal).Select(g => (g.Key, Golds: g.CountBy(i => i.Gold, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList()))
            .Where(g => g.Golds.Count > 1).OrderByDescending(g => g.Golds.Skip(1).Sum(c => c.Value)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(4)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{name}: one event holds {string.Join(", ", g.Golds.Take(6).Select(c => $"{c.Value} of {c.Key}"))}")));
        worst?.AddRange(items.GroupBy(i => i.Gold, StringComparer.Ordinal).Select(g => (g.Key, Count: g.Count(), Parts: g.DistinctBy(i => i.Found).Count()))
            .OrderByDescending(g => g.Parts).ThenBy(g => g.Key, StringComparer.Ordinal).Take(4)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{name}: {g.Key} of {g.Count} articles is in {g.Parts} events")));
        return items;
    }
}
