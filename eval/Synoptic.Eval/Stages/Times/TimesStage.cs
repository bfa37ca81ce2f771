using Synoptic.Annotate.Time;
using Synoptic.Languages;

namespace Synoptic.Eval.Stages.Times;

/// <summary>Measures time expressions: KRAUTS (German), TempEval-3's training texts (English), and the repository's own table.</summary>
internal sealed class TimesStage : IStage
{
    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        Measure(data, "times/krauts.jsonl.gz", "krauts", quick, report);
        Measure(data, "times/tempeval3-tbaq.jsonl.gz", "tempeval3", quick, report);
        Own(report);
        return report;
    }

    private static void Measure(EvalData data, string file, string name, bool quick, StageReport report)
    {
        if (data.Find(file) is null)
        {
            return;
        }

        TimeScore score = new();
        foreach (TimedText text in TimedTexts.Read(data, file).Take(quick ? 30 : int.MaxValue))
        {
            score.Add(text, TimeTagger.Tag(TimedTexts.ToArticle(text), LanguagePacks.For(text.Language)), report.Worst);
        }

        report.Figures[name + ".value_f1"] = score.ValueF1;
        report.Figures[name + ".relaxed_f1"] = score.RelaxedF1;
        report.Figures[name + ".strict_f1"] = score.StrictF1;
    }

    private static void Own(StageReport report)
    {
        foreach (bool heldOut in new[] { true, false })
        {
            int right = 0, all = 0;
            foreach (ExpressionCase row in ExpressionTable.Read().Where(r => r.HeldOut == heldOut))
            {
                string value = ExpressionTable.ValueOf(row);
                all++;
                right += value == row.Value ? 1 : 0;
                if (value != row.Value)
                {
                    report.Worst.Add($"own      {row.Language} {(heldOut ? "held out" : "open")} {row.Date} [{row.Words}] gold {row.Value} found {value} | {row.Sentence}");
                }
            }

            if (all > 0)
            {
                report.Figures[heldOut ? "own.value_accuracy" : "own.open_value_accuracy"] = (double)right / all;
            }
        }
    }
}
