using System.Runtime.InteropServices;

namespace Synoptic.Group.Copies;

/// <summary>
/// Finds of a new article which of a large window it copies, or which copies it. Each article's lowest shingles lead back to it,
/// through tables of fixed size; what they lead to is compared sketch by sketch. Neither time nor memory for an article grows
/// with the window. Not for several threads.
/// </summary>
internal sealed class CopyIndex
{
    /// <summary>From what overlap on a text is a copy.</summary>
    public const double Least = 0.5;

    private const int FewestShingles = 8, Indexed = 12, Asked = 96, Recent = 4, Compared = 8, FewestVotes = 2;
    private readonly CopySketch?[] _sketches;
    private readonly int[] _roots;
    private readonly int[] _recent;
    private readonly byte[] _counts;
    private readonly int _mask;
    private readonly Dictionary<int, int> _votes = [];

    /// <summary>An empty index.</summary>
    /// <param name="window">How many articles it keeps; the oldest fall out.</param>
    public CopyIndex(int window)
    {
        int slots = 1 << 10;
        while (slots < window * 3L)
        {
            slots <<= 1;
        }

        _sketches = new CopySketch?[window];
        _roots = new int[window];
        _mask = slots - 1;
        _recent = new int[slots * Recent];
        _counts = new byte[slots];
    }

    /// <summary>Remembers an article; the one that had its place falls out.</summary>
    /// <param name="number">Its number: one more than the last.</param>
    /// <param name="sketch">Its sketch.</param>
    /// <param name="match">What <see cref="Find"/> gave for it.</param>
    public void Remember(int number, CopySketch sketch, CopyMatch? match)
    {
        _sketches[number % _sketches.Length] = sketch;
        _roots[number % _roots.Length] = match is { IsOriginal: true } found ? found.Number : number;
        for (int i = 0; i < sketch.Shingles.Length && i < Indexed && sketch.Count >= FewestShingles; i++)
        {
            int slot = SlotOf(sketch.Shingles[i]);
            _recent[(slot * Recent) + (_counts[slot]++ % Recent)] = number + 1;
        }
    }

    /// <summary>Forgets an article.</summary>
    public void Forget(int number) => _sketches[number % _sketches.Length] = null;

    /// <summary>The article that a new one copies most of, or that copies most of it; null when none shares half.</summary>
    /// <param name="sketch">The new one's sketch.</param>
    /// <param name="oldest">Number of the oldest article that is kept.</param>
    public CopyMatch? Find(CopySketch sketch, int oldest)
    {
        if (sketch.Count < FewestShingles)
        {
            return null;
        }

        _votes.Clear();
        for (int i = 0; i < sketch.Shingles.Length && i < Asked; i++)
        {
            foreach (int after in _recent.AsSpan(SlotOf(sketch.Shingles[i]) * Recent, Recent))
            {
                if (after > oldest)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_votes, after - 1, out _)++;
                }
            }
        }

        CopyMatch? best = null;
        foreach ((int number, _) in _votes.Where(v => v.Value >= FewestVotes).OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(Compared))
        {
            best = Better(best, Compare(sketch, number));
            int root = _roots[number % _roots.Length];
            if (root != number && root >= oldest)
            {
                best = Better(best, Compare(sketch, root));
            }
        }

        return best;
    }

    // The more text is shared; at like shares the likely original rather than another copy, and the earlier.
    private static CopyMatch? Better(CopyMatch? best, CopyMatch? other)
    {
        const double Alike = 0.15;
        if (best is not { } a || other is not { } b)
        {
            return best ?? other;
        }

        return Math.Abs(a.Overlap - b.Overlap) > Alike ? (a.Overlap > b.Overlap ? a : b)
            : a.IsOriginal != b.IsOriginal ? (a.IsOriginal ? a : b)
            : a.Number <= b.Number ? a : b;
    }

    private CopyMatch? Compare(CopySketch sketch, int number)
    {
        if (_sketches[number % _sketches.Length] is not { } other)
        {
            return null;
        }

        bool original = !(sketch.IsOriginalOf(other) ?? false);
        double overlap = original ? sketch.ShareIn(other) : other.ShareIn(sketch);
        return overlap >= Least ? new CopyMatch(number, overlap, original) : null;
    }

    private int SlotOf(uint shingle) => (int)((shingle * 2654435769u) >> 4) & _mask;
}
