namespace Synoptic.Group.Candidates;

/// <summary>Keeps the few highest of many: a small heap with the lowest on top; of equals the earlier number wins.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class TopCandidates(int most)
{
    private readonly (float Score, int Number)[] _heap = new (float, int)[most];

    /// <summary>How many are held.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers held, in no order.</summary>
    public IEnumerable<int> Numbers => _heap.Take(Count).Select(h => h.Number);

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Offers a number with its score.</summary>
    public void Offer(int number, float score)
    {
        if (Count < most)
        {
            int at = Count++;
            for (; at > 0 && Below((score, number), _heap[(at - 1) / 2]); at = (at - 1) / 2)
            {
                _heap[at] = _heap[(at - 1) / 2];
            }

            _heap[at] = (score, number);
        }
        else if (Below(_heap[0], (score, number)))
        {
            Replace((score, number));
        }
    }

    private static bool Below((float Score, int Number) x, (float Score, int Number) y) =>
        x.Score < y.Score || (x.Score == y.Score && x.Number > y.Number);

    private void Replace((float Score, int Number) item)
    {
        int at = 0;
        while ((2 * at) + 1 < Count)
        {
            int child = (2 * at) + 1;
            if (child + 1 < Count && Below(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!Below(_heap[child], item))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = item;
    }
}
