using Synoptic.Group.Vectors;

namespace Synoptic.Eval.Stages.Vectors;

/// <summary><c>vectors</c>: how well texts of the same meaning lie together across languages.</summary>
internal sealed class VectorsStage : IStage
{
    /// <inheritdoc/>
    public string Name => "vectors";

    /// <inheritdoc/>
    public StageReport Run(EvalData data, bool quick)
    {
        StageReport report = new();
        NtrexRetrieval.Run(data, WordVectors.Default, quick, report);
        SemevalPairs.Run(data, WordVectors.Default, report);
        return report;
    }
}
