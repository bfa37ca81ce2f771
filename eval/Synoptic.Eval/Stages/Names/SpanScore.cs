namespace Synoptic.Eval.Stages.Names;

/// <summary>Counts of found, expected and right mentions; a mention is right when span and type are exact.</summary>
internal sealed class SpanScore
{
    /// <summary>Mentions that the tagger found.</summary>
    public int Found { get; set; }

    /// <summary>Mentions that annotators marked.</summary>
    public int Expected { get; set; }

    /// <summary>Mentions that both have.</summary>
    public int Right { get; set; }

    /// <summary>Share of the found that is right.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of the expected that was found.</summary>
    public double Recall => Expected == 0 ? 0 : (double)Right / Expected;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
