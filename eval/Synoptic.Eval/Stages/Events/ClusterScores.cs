namespace Synoptic.Eval.Stages.Events;

/// <summary>How well found groups match gold ones: BCubed (Bagga and Baldwin 1998) and over pairs.</summary>
/// <param name="Precision">BCubed precision.</param>
/// <param name="Recall">BCubed recall.</param>
/// <param name="PairPrecision">Share of found pairs that are gold.</param>
/// <param name="PairRecall">Share of gold pairs that were found.</param>
internal readonly record struct ClusterScores(double Precision, double Recall, double PairPrecision, double PairRecall)
{
    /// <summary>BCubed F1.</summary>
    public double F1 => Harmonic(Precision, Recall);

    /// <summary>F1 over pairs.</summary>
    public double PairF1 => Harmonic(PairPrecision, PairRecall);

    /// <summary>Scores of a grouping: for each item its gold group and its found group.</summary>
    public static ClusterScores Of(IReadOnlyList<(string Gold, string Found)> items)
    {
        Dictionary<string, int> gold = items.CountBy(i => i.Gold).ToDictionary(), found = items.CountBy(i => i.Found).ToDictionary();
        Dictionary<(string, string), int> both = items.CountBy(i => i).ToDictionary();
        double precision = items.Average(i => (double)both[i] / found[i.Found]), recall = items.Average(i => (double)both[i] / gold[i.Gold]);
        double shared = both.Values.Sum(Pairs);
        return new ClusterScores(precision, recall, Ratio(shared, found.Values.Sum(Pairs)), Ratio(shared, gold.Values.Sum(Pairs)));
    }

    private static double Pairs(int n) => n * (n - 1.0) / 2;

    private static double Ratio(double part, double whole) => whole == 0 ? 1 : part / whole;

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
