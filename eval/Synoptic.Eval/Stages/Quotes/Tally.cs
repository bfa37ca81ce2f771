namespace Synoptic.Eval.Stages.Quotes;

/// <summary>Counts of what was found, what was right and what there was.</summary>
internal sealed class Tally
{
    /// <summary>Gold items.</summary>
    public int Gold { get; set; }

    /// <summary>Items found.</summary>
    public int Found { get; set; }

    /// <summary>Items found that are right.</summary>
    public int Right { get; set; }

    /// <summary>The balanced F-measure.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);
}
