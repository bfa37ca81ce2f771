namespace Synoptic.Eval;

/// <summary>One stage of the evaluation: measures a part of Synoptic on data with gold answers.</summary>
internal interface IStage
{
    /// <summary>The stage's name on the command line.</summary>
    public string Name { get; }

    /// <summary>Measures on whatever of its sets lie in <paramref name="data"/> and leaves out the others.</summary>
    /// <param name="data">The data.</param>
    /// <param name="quick">True for a smaller, fixed sample of each set, for CI.</param>
    public StageReport Run(EvalData data, bool quick);
}
