namespace Synoptic.Eval;

/// <summary>What a stage measured.</summary>
internal sealed class StageReport
{
    /// <summary>Figures by name, as the evaluation's contract names them.</summary>
    public SortedDictionary<string, double> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>The worst cases, a line each: what to look at first.</summary>
    public List<string> Worst { get; } = [];
}
