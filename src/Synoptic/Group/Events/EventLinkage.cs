using System.Runtime.InteropServices;
using Synoptic.Group.Scoring;

namespace Synoptic.Group.Events;

/// <summary>How near an article is to an event, and two events to one another, over a bounded sample of their articles.</summary>
/// <param name="ring">The window's articles.</param>
/// <param name="scorer">Scores pairs.</param>
internal sealed class EventLinkage(ArticleRing ring, PairScorer scorer)
{
    private const int MostMembers = 10;
    private const double NearestShare = 0.3, NearerShare = 0.35;
    private readonly List<double> _scores = [];
    private readonly Dictionary<int, double> _known = [];
    private IndexedArticle? _article;

    /// <summary>The score of an article against one of the window; what was worked out of the article that was asked about last is kept.</summary>
    public double Score(IndexedArticle article, int other)
    {
        if (!ReferenceEquals(_article, article))
        {
            _article = article;
            _known.Clear();
        }

        ref double score = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, other, out bool known);
        return known ? score : score = scorer.Score(article, ring[other]!);
    }

    /// <summary>Between single and average linkage: the nearest article, and the mean over the nearer third of some.</summary>
    /// <param name="article">The article.</param>
    /// <param name="owner">The event; the article itself is left out of it.</param>
    /// <param name="best">The score of the event's nearest article where it is known.</param>
    public double Of(IndexedArticle article, EventState owner, double best = double.MinValue)
    {
        _scores.Clear();
        foreach (int member in Sample(owner))
        {
            if (!ReferenceEquals(ring[member], article))
            {
                double score = Score(article, member);
                best = Math.Max(best, score);
                _scores.Add(score);
            }
        }

        if (_scores.Count == 0)
        {
            return best;
        }

        _scores.Sort();
        int most = (int)Math.Ceiling(_scores.Count * NearerShare);
        double sum = 0;
        for (int i = _scores.Count - most; i < _scores.Count; i++)
        {
            sum += _scores[i];
        }

        return (NearestShare * best) + ((1 - NearestShare) * sum / most);
    }

    /// <summary>The score of two articles of the window.</summary>
    public double Between(int a, int b) => scorer.Score(ring[a]!, ring[b]!);

    /// <summary>Average linkage of two events.</summary>
    public double Between(EventState a, EventState b)
    {
        double sum = 0;
        int count = 0;
        foreach (int x in Sample(a))
        {
            foreach (int y in Sample(b))
            {
                sum += scorer.Score(ring[x]!, ring[y]!);
                count++;
            }
        }

        return count == 0 ? double.MinValue : sum / count;
    }

    /// <summary>Some of an event's articles, evenly over its time, the newest always.</summary>
    public static IEnumerable<int> Sample(EventState owner)
    {
        int step = Math.Max(1, (owner.Members.Count + MostMembers - 1) / MostMembers);
        for (int i = owner.Members.Count - 1; i >= 0; i -= step)
        {
            yield return owner.Members[i];
        }
    }
}
