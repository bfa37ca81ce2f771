using Synoptic.Group.Scoring;

namespace Synoptic.Train.Grouping;

/// <summary>
/// Weighs the samples by where they come from, and fits the curves. Pairs of one language stand in for pairs across languages with
/// the words left out: what shared names, figures and days are worth holds there too.
/// </summary>
internal sealed class GroupingTrainer(CurveSettings settings)
{
    private const int Seed = 1;

    // On the scale of the gap: three days. Texts that share more of their words than that are copies.
    private const float NearGap = 0.2f, CopyWords = 0.85f, LeastKept = 0.4f, MostKept = 0.9f, Shortest = 0.15f;
    private static readonly PairFeature[] OfDetail =
    [
        PairFeature.Words, PairFeature.RareWord, PairFeature.Names, PairFeature.RareName, PairFeature.Places, PairFeature.Numbers, PairFeature.Titles, PairFeature.Heads,
    ];

    private static readonly PairFeature[] OfWords = [PairFeature.Words, PairFeature.RareWord, PairFeature.Titles, PairFeature.Heads, PairFeature.Amount, PairFeature.FarWords, PairFeature.FarAmount];

    /// <summary>The weights that the samples give.</summary>
    public ScoreWeights Train(IReadOnlyList<PairSample> samples)
    {
        Random random = new(Seed);
        List<PairSample> weighed = [.. samples.Select(s => s with { Weight = s.Weight * WeightOf(s) })];
        weighed.AddRange([.. weighed.Where(s => !s.Same && s.Features[(int)PairFeature.Gap] > NearGap).Select(s => Close(s, random))]);
        List<PairSample> masked = [.. weighed.Where(s => s.OneLanguage).Select(Masked)];
        weighed.AddRange([.. WithMoved(weighed, settings.MovedWeight, random)]);
        weighed.AddRange(masked);
        weighed.AddRange([.. WithMoved(masked, settings.MaskedMovedWeight, random)]);
        return new CurveTrainer(settings).Train(weighed);
    }

    private IEnumerable<PairSample> WithMoved(List<PairSample> samples, double weight, Random random) =>
        samples.Where(IsNear).SelectMany(s => new[] { Moved(s, weight, random), AtLine(s, 1), AtLine(Moved(s, weight, random), weight) });

    private static bool IsNear(PairSample sample) => sample.Same && sample.Features[(int)PairFeature.Gap] <= NearGap && !(sample.Features[(int)PairFeature.Words] > CopyWords);

    // Reports of a recurring event read much alike, with other figures, other victims, often another town; the time tells one
    // occasion from the next.
    private static PairSample Moved(PairSample sample, double weight, Random random)
    {
        float[] features = [.. sample.Features];
        features[(int)PairFeature.Gap] = PairMeasures.FarGap + ((1 - PairMeasures.FarGap) * random.NextSingle());
        features[(int)PairFeature.Days] = float.IsNaN(features[(int)PairFeature.Days]) ? float.NaN : 0;
        float kept = LeastKept + ((MostKept - LeastKept) * random.NextSingle());
        float shorter = Shortest + ((1 - Shortest) * random.NextSingle());
        features[(int)PairFeature.Amount] = PairMeasures.AmountOf(kept * shorter, features[(int)PairFeature.Amount]);
        features[(int)PairFeature.Length] *= shorter;
        foreach (PairFeature feature in OfDetail)
        {
            features[(int)feature] *= kept;
        }

        PairMeasures.SetFar(features);
        return sample with { Features = features, Same = false, Weight = sample.Weight * weight };
    }

    // The sets are spread over years, so that in them the time alone tells most events apart; a day of a desk holds hundreds.
    private PairSample Close(PairSample sample, Random random)
    {
        float[] features = [.. sample.Features];
        features[(int)PairFeature.Gap] = NearGap * random.NextSingle();
        PairMeasures.SetFar(features);
        return sample with { Features = features, Weight = sample.Weight * settings.CloseWeight };
    }

    // As if the texts gave their dates themselves, which are surer than those of pages.
    private PairSample AtLine(PairSample sample, double weight)
    {
        float[] features = [.. sample.Features];
        features[(int)PairFeature.LineGap] = features[(int)PairFeature.Gap];
        features[(int)PairFeature.Gap] = float.NaN;
        PairMeasures.SetFar(features);
        return sample with { Features = features, Weight = sample.Weight * settings.LineWeight / weight };
    }

    private double WeightOf(PairSample sample) => sample.Set switch
    {
        PairSample.Judged => settings.JudgedWeight,
        PairSample.Parallel => settings.ParallelWeight,
        _ => 1,
    };

    private PairSample Masked(PairSample sample)
    {
        float[] features = [.. sample.Features];
        foreach (PairFeature feature in OfWords)
        {
            features[(int)feature] = float.NaN;
        }

        return sample with { Features = features, OneLanguage = false, Weight = sample.Weight * settings.MaskedWeight };
    }
}
