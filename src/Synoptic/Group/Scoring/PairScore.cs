namespace Synoptic.Group.Scoring;

/// <summary>What two signatures have in common, each part's share of the log-odds that they tell of one event.</summary>
/// <param name="Meaning">From the vectors.</param>
/// <param name="Words">From rare words and cognates.</param>
/// <param name="Names">From names.</param>
/// <param name="Places">From places.</param>
/// <param name="Numbers">From figures.</param>
/// <param name="Days">From the days that the texts name.</param>
/// <param name="Gap">From the time between them.</param>
/// <param name="LogOdds">The sum.</param>
internal readonly record struct PairScore(double Meaning, double Words, double Names, double Places, double Numbers, double Days, double Gap, double LogOdds)
{
    /// <summary>Probability, 0..1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-LogOdds));
}
