using Synoptic.Eval.Stages.Extraction;

namespace Synoptic.Eval.Stages.Warc;

/// <summary>Measures the reading of web archives: charsets of pages, records of corner cases, and what is noticed of cuts and damage.</summary>
internal sealed class WarcStage : IStage
{
    /// <inheritdoc/>
    public string Name => "warc";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        WarcCharsets.Measure(report, data);
        WarcSamples.Measure(report, data);
        WarcDamage.Measure(report, data, quick);
        return report;
    }
}
