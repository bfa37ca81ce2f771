using System.Globalization;
using Synoptic.Eval.Metrics;
using Synoptic.Extract;
using Synoptic.Model;

namespace Synoptic.Eval.Stages.Residue;

/// <summary>How well articles are read out of text dumps: kept text against the gold body.</summary>
internal sealed class ResidueStage : IStage
{
    private const int QuickDumps = 25, WorstShown = 12;

    /// <inheritdoc/>
    public string Name => "residue";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        IEnumerable<string> files = data.Find("residue") is { } folder ? Directory.EnumerateFiles(folder, "*.jsonl.gz") : [];
        foreach (string path in files.Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileName(path);
            Measure(report, file[..^".jsonl.gz".Length], ResidueDump.Read(data, "residue/" + file), quick);
        }

        MeasureMade(report, data, quick);
        return report;
    }

    private static void Measure(StageReport report, string name, IEnumerable<ResidueDump> dumps, bool quick)
    {
        ArticleExtractor extractor = new();
        ShingleScore kept = new(), all = new();
        List<(double F1, string Id)> pages = [];
        foreach (ResidueDump dump in quick ? dumps.Take(QuickDumps) : dumps)
        {
            Model.Extraction extraction = extractor.Extract(new Capture(dump.Id, dump.Bytes) { MediaType = "text/plain", Charset = "utf-8" });
            pages.Add((kept.Add(dump.Gold, BodyText(extraction, dump.Gold)), dump.Id));
            all.Add(dump.Gold, string.Join('\n', dump.Lines.Select(l => l.Text)));
        }

        report.Figures[name + ".f1"] = kept.F1;
        report.Figures[name + ".precision"] = kept.Precision;
        report.Figures[name + ".recall"] = kept.Recall;
        report.Figures[name + ".keep_all_f1"] = all.F1;
        foreach ((double f1, string id) in pages.OrderBy(p => p.F1).ThenBy(p => p.Id, StringComparer.Ordinal).Take(WorstShown))
        {
            report.Worst.Add(string.Create(CultureInfo.InvariantCulture, $"{name}  {f1:0.000}  {id}"));
        }
    }

    /// <summary>Measures the dumps made of HTML pages: a figure a kind, and one for each set.</summary>
    private static void MeasureMade(StageReport report, EvalData data, bool quick)
    {
        ArticleExtractor extractor = new();
        SortedDictionary<string, ShingleScore> scores = new(StringComparer.Ordinal);
        foreach ((string set, string id, string html, string gold) in MadeDumps.Pages(data, quick))
        {
            foreach ((string name, Func<string, IReadOnlyList<string>> make) in MadeDumps.Kinds)
            {
                byte[] bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', make(html)));
                string body = BodyText(extractor.Extract(new Capture(id, bytes) { MediaType = "text/plain", Charset = "utf-8" }), gold);
                foreach (string figure in (string[])[name, $"{name}.{set}"])
                {
                    scores.TryAdd(figure, new ShingleScore());
                    scores[figure].Add(gold, body);
                }
            }
        }

        foreach ((string figure, ShingleScore score) in scores)
        {
            report.Figures[figure + ".f1"] = score.F1;
        }
    }

    /// <summary>The body as the gold has it: without captions and credits, and with the title only where the gold opens with it.</summary>
    internal static string BodyText(Model.Extraction extraction, string gold)
    {
        if (extraction.Article is not { } article)
        {
            return "";
        }

        bool titled = article.Title.Length > 0 && gold.TrimStart().StartsWith(article.Title, StringComparison.OrdinalIgnoreCase);
        return string.Join('\n', article.Body.Where(b => titled || b.Kind != BlockKind.Title).Select(b => b.Text));
    }
}
