namespace Synoptic.Annotate.Entities;

/// <summary>Disjoint sets.</summary>
/// <param name="count">Number of items, each in a set of its own at first.</param>
internal sealed class UnionFind(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The item that stands for the set of <paramref name="item"/>.</summary>
    public int Root(int item)
    {
        while (_parents[item] != item)
        {
            item = _parents[item] = _parents[_parents[item]];
        }

        return item;
    }

    /// <summary>Makes the sets of two items one; the lower item stands for it.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
