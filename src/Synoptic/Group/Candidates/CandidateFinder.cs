using Synoptic.Group.Events;
using Synoptic.Group.Signature;

namespace Synoptic.Group.Candidates;

/// <summary>
/// Finds the few articles of a window that may tell of an article's event: those that held its rare keys last, and those of the
/// most recent whose vectors are nearest. The cost does not depend on how many the window holds.
/// </summary>
/// <param name="ring">The window.</param>
/// <param name="keys">Which article held which key.</param>
/// <param name="window">How many articles the window holds at most.</param>
internal sealed class CandidateFinder(ArticleRing ring, KeyTable keys, int window)
{
    private const int VectorScan = 2048, Most = 24, KeysIndexed = 40;
    private readonly float[] _votes = new float[window];
    private readonly List<int> _voted = [];
    private readonly TopCandidates _byKeys = new(Most), _byVectors = new(Most);
    private readonly ushort[] _order = new ushort[ushort.MaxValue];
    private sbyte[] _recent = [];
    private float[] _lengths = [];
    private int _dimensions;

    /// <summary>Remembers an article that has its number.</summary>
    public void Remember(IndexedArticle article, int number)
    {
        ReadOnlySpan<ushort> weights = article.Weights;
        int least = 0;
        if (weights.Length > KeysIndexed)
        {
            weights.CopyTo(_order);
            _order.AsSpan(0, weights.Length).Sort();
            least = _order[weights.Length - KeysIndexed];
        }

        for (int i = 0, indexed = 0; i < weights.Length && indexed < KeysIndexed; i++)
        {
            if (weights[i] >= least)
            {
                keys.Remember(article.Keys[i], number);
                indexed++;
            }
        }

        RememberVector(article, number);
    }

    /// <summary>Numbers of the articles to weigh an article against, ascending.</summary>
    public IReadOnlyList<int> Find(IndexedArticle article)
    {
        Vote(article);
        _byVectors.Clear();
        ReadOnlySpan<sbyte> whole = article.Whole;
        for (int i = Math.Max(ring.Oldest, ring.Next - VectorScan); i < ring.Next && whole.Length == _dimensions && _dimensions > 0; i++)
        {
            int slot = i % VectorScan;
            if (_lengths[slot] > 0 && ring[i] is not null)
            {
                _byVectors.Offer(i, SmallVector.Dot(whole, _recent.AsSpan(slot * _dimensions, _dimensions)) * _lengths[slot]);
            }
        }

        return [.. _byKeys.Numbers.Union(_byVectors.Numbers).Order()];
    }

    private void Vote(IndexedArticle article)
    {
        keys.Prefetch(article.Keys);
        for (int i = 0; i < article.Keys.Length; i++)
        {
            float weight = article.Weights[i];
            foreach (int after in keys.Last(article.Keys[i]))
            {
                if (after > ring.Oldest)
                {
                    ref float votes = ref _votes[(after - 1) % _votes.Length];
                    if (votes == 0)
                    {
                        _voted.Add(after - 1);
                    }

                    votes += weight;
                }
            }
        }

        _byKeys.Clear();
        foreach (int number in _voted)
        {
            ref float votes = ref _votes[number % _votes.Length];
            if (ring[number] is not null)
            {
                _byKeys.Offer(number, votes);
            }

            votes = 0;
        }

        _voted.Clear();
    }

    private void RememberVector(IndexedArticle article, int number)
    {
        ReadOnlySpan<sbyte> whole = article.Whole;
        if (_dimensions == 0 && whole.Length > 0)
        {
            _dimensions = whole.Length;
            _recent = new sbyte[VectorScan * _dimensions];
            _lengths = new float[VectorScan];
        }

        int slot = number % VectorScan;
        if (_dimensions > 0)
        {
            bool fits = whole.Length == _dimensions;
            _lengths[slot] = fits ? article.Lengths.Whole : 0;
            if (fits)
            {
                whole.CopyTo(_recent.AsSpan(slot * _dimensions));
            }
        }
    }
}
