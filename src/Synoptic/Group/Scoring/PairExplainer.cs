using System.Globalization;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Group.Scoring;

/// <summary>Says of a pair's score what spoke for and against, with what was shared: the weights of the signals add up to the log-odds.</summary>
/// <param name="scorer">Scores the pairs.</param>
/// <param name="labels">What names, places and figures are called, by the hash of their key.</param>
internal sealed class PairExplainer(PairScorer scorer, IReadOnlyDictionary<uint, string> labels)
{
    /// <summary>What copied text adds to the log-odds, times the overlap.</summary>
    public const double CopyWeight = 10;

    private const int MostShown = 6;

    // Measures of one thing are one signal.
    private static readonly (string Name, PairFeature[] Features)[] Signals =
    [
        ("shared names", [PairFeature.Names, PairFeature.RareName]),
        ("shared places", [PairFeature.Places]),
        ("shared figures", [PairFeature.Numbers]),
        ("shared words", [PairFeature.Words, PairFeature.RareWord]),
        ("titles and openings", [PairFeature.Titles, PairFeature.Heads]),
        ("meaning of title and opening", [PairFeature.Meaning, PairFeature.TitleMeaning, PairFeature.LeadMeaning]),
        ("amount shared for their length", [PairFeature.Amount, PairFeature.Length]),
        ("days that the texts name", [PairFeature.Days]),
        ("weekdays that the texts name", [PairFeature.Weekdays]),
        ("days between them", [PairFeature.Gap, PairFeature.FarWords, PairFeature.FarAmount, PairFeature.LineGap, PairFeature.OwnGap, PairFeature.Undated]),
    ];

    /// <summary>The decision on a pair: one event from even odds on.</summary>
    /// <param name="a">An article.</param>
    /// <param name="b">Another.</param>
    /// <param name="copied">What share of the one's text stands in the other where it is a copy, else 0.</param>
    public PairDecision Decide(IndexedArticle a, IndexedArticle b, double copied = 0)
    {
        float[] features = new float[PairMeasures.Count];
        scorer.Measure(a, b, features);
        ScoreCurves curves = scorer.Curves(a, b);
        double logOdds = curves.Sum(features) + (CopyWeight * copied);
        List<Signal> signals = [new("before anything is compared", string.Equals(a.Language, b.Language, StringComparison.Ordinal) ? "one language" : "two languages", curves.Bias)];
        foreach ((string name, PairFeature[] parts) in Signals)
        {
            if (parts.Any(p => !float.IsNaN(features[(int)p])))
            {
                signals.Add(new Signal(name, Detail(parts[0], features, a, b), parts.Sum(p => (double)curves.Part((int)p, features[(int)p]))));
            }
        }

        if (copied > 0)
        {
            signals.Add(new Signal("copied text", copied.ToString("P0", CultureInfo.InvariantCulture), CopyWeight * copied));
        }

        return new PairDecision(a.Id, b.Id, 1 / (1 + Math.Exp(-logOdds)), logOdds >= 0, [.. signals.OrderByDescending(s => Math.Abs(s.Weight))]);
    }

    private string Detail(PairFeature feature, float[] features, IndexedArticle a, IndexedArticle b) => feature switch
    {
        PairFeature.Names => Shared(a, b, KeyKind.Name),
        PairFeature.Places => Shared(a, b, KeyKind.Place),
        PairFeature.Numbers => Shared(a, b, KeyKind.Number),
        PairFeature.Days or PairFeature.Weekdays => features[(int)feature] > 0 ? "shared" : "different",
        PairFeature.Gap => a.Day is { } x && b.Day is { } y ? Math.Abs(x - y).ToString(CultureInfo.InvariantCulture) : "unknown",
        PairFeature.Amount => "",
        _ => features[(int)feature].ToString("0.00", CultureInfo.InvariantCulture),
    };

    private string Shared(IndexedArticle a, IndexedArticle b, KeyKind kind)
    {
        Dictionary<uint, int> weights = a.Keys.Index().Where(k => SignatureKey.KindOf(k.Item) == kind).ToDictionary(k => k.Item | 0xF, k => (int)a.Weights[k.Index]);
        return string.Join(", ", b.Keys.Index().Where(k => SignatureKey.KindOf(k.Item) == kind && weights.ContainsKey(k.Item | 0xF))
            .OrderByDescending(k => (long)b.Weights[k.Index] * weights[k.Item | 0xF]).ThenBy(k => k.Item)
            .Select(k => labels.GetValueOrDefault(k.Item & ~0xFu, "")).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Take(MostShown));
    }
}
