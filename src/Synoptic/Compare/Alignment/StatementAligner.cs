namespace Synoptic.Compare.Alignment;

/// <summary>
/// Aligns statements across articles: agglomerative clustering with average linkage between articles, best pair first.
/// A statement joins only where it fits the cluster's other articles too, so that a chain of half-matches does not grow.
/// </summary>
internal sealed class StatementAligner(AlignmentScorer scorer)
{
    /// <summary>The least similarity of a pair that may found or join an alignment.</summary>
    public const double Threshold = 0.36;

    /// <summary>The least share of names, concepts, days and figures in common: likeness of wording alone founds nothing.</summary>
    private const double LeastFeatures = 0.15;

    private const double SecondOfArticle = 0.45;

    /// <summary>Every statement in exactly one alignment, in order of their first statement.</summary>
    public IReadOnlyList<AlignedStatements> Align(IReadOnlyList<StatementFrame> frames)
    {
        List<(double Score, int First, int Second)> pairs = [];
        for (int i = 0; i < frames.Count; i++)
        {
            for (int j = i + 1; j < frames.Count; j++)
            {
                if (frames[i].Article != frames[j].Article && scorer.Score(frames[i], frames[j]) is var score and >= Threshold
                    && scorer.Features(frames[i], frames[j]) + AlignmentScorer.SameVoice(frames[i], frames[j]) >= LeastFeatures)
                {
                    pairs.Add((score, i, j));
                }
            }
        }

        pairs.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        List<int>[] clusters = [.. Enumerable.Range(0, frames.Count).Select(i => new List<int> { i })];
        foreach ((double score, int first, int second) in pairs)
        {
            if (clusters[first] != clusters[second] && MayJoin(frames, clusters[first], clusters[second], score))
            {
                List<int> merged = clusters[first];
                merged.AddRange(clusters[second]);
                foreach (int member in clusters[second].ToArray())
                {
                    clusters[member] = merged;
                }
            }
        }

        return [.. clusters.Distinct().Select(c => new AlignedStatements([.. c.Order().Select(i => frames[i])]))];
    }

    private bool MayJoin(IReadOnlyList<StatementFrame> frames, List<int> a, List<int> b, double best)
    {
        double sum = 0;
        int count = 0;
        bool sameArticle = false;
        foreach (int i in a)
        {
            foreach (int j in b)
            {
                if (frames[i].Article == frames[j].Article)
                {
                    sameArticle = true;
                    continue;
                }

                sum += scorer.Score(frames[i], frames[j]);
                count++;
            }
        }

        // Two statements of one article say the same only when the match is clear (a caption that repeats the lead).
        return sum / count >= (sameArticle ? SecondOfArticle : Threshold * 0.85) && (!sameArticle || best >= SecondOfArticle);
    }
}
