namespace Synoptic.Train.Grouping;

/// <summary>A pair of articles as it is met in a stream.</summary>
/// <param name="Features">What is measured on it.</param>
/// <param name="Same">Whether both tell of one event.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="OneLanguage">Whether both are in one language.</param>
/// <param name="Set">The set that it comes from.</param>
/// <param name="Folds">The folds of the two.</param>
internal sealed record PairSample(float[] Features, bool Same, double Weight, bool OneLanguage, string Set, (int First, int Second) Folds)
{
    /// <summary>The set of reports made from parallel texts.</summary>
    public const string Parallel = "parallel";

    /// <summary>The set of pairs that people have judged.</summary>
    public const string Judged = "semeval";
}
