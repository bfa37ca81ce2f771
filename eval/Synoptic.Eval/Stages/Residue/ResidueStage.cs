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
        if (data.Find("residue") is not { } folder)
        {
            return report;
        }

        foreach (string path in Directory.EnumerateFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileName(path);
            Measure(report, file[..^".jsonl.gz".Length], ResidueDump.Read(data, "residue/" + file), quick);
        }

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
            pages.Add((kept.Add(dump.Gold, BodyText(extraction)), dump.Id));
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

    /// <summary>The body as the gold has it: without title, captions and credits.</summary>
    internal static string BodyText(Model.Extraction extraction) => extraction.Article is null ? ""
        : string.Join('\n', extraction.Article.Blocks.Where(b => b.Kind is not (BlockKind.Title or BlockKind.Caption or BlockKind.Credit)).Select(b => b.Text));
}
