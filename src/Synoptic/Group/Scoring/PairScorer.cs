using Synoptic.Group.Events;

namespace Synoptic.Group.Scoring;

/// <summary>How probable it is that two articles tell of one event, as log-odds. Not for several threads at once.</summary>
/// <param name="weights">The model.</param>
internal sealed class PairScorer(ScoreWeights weights)
{
    private readonly PairMeasures _measures = new();

    /// <summary>The log-odds of a pair. Quick where the first article stays the same from call to call.</summary>
    public double Score(IndexedArticle a, IndexedArticle b)
    {
        Span<float> features = stackalloc float[PairMeasures.Count];
        return Curves(a, b).Sum(Measure(a, b, features));
    }

    /// <summary>The measures of a pair.</summary>
    public ReadOnlySpan<float> Measure(IndexedArticle a, IndexedArticle b, Span<float> features)
    {
        _measures.Load(a);
        _measures.Measure(b, features);
        return features;
    }

    /// <summary>The curves that hold for a pair.</summary>
    public ScoreCurves Curves(IndexedArticle a, IndexedArticle b) =>
        string.Equals(a.Language, b.Language, StringComparison.Ordinal) ? weights.OneLanguage : weights.TwoLanguages;
}
