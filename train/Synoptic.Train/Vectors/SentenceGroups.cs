namespace Synoptic.Train.Vectors;

/// <summary>
/// Pairs that share a sentence, brought together into groups of translations (union-find), so that two languages with few
/// direct pairs meet through a third. A group stops growing where chains of translations start to drift.
/// </summary>
internal sealed class SentenceGroups
{
    private const int Largest = 48;

    private readonly Dictionary<(int Language, int Text), int> _nodes = [];
    private readonly List<int> _parent = [];
    private readonly List<int> _size = [];

    /// <summary>Two texts that translate each other.</summary>
    public void Add((int Language, int Text) first, (int Language, int Text) second)
    {
        int a = Root(Node(first));
        int b = Root(Node(second));
        if (a != b && _size[a] + _size[b] <= Largest)
        {
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            _parent[b] = a;
            _size[a] += _size[b];
        }
    }

    /// <summary>The groups, in the order in which they were first met.</summary>
    public IEnumerable<IEnumerable<(int Language, int Text)>> Groups() =>
        _nodes.OrderBy(n => n.Value).GroupBy(n => Root(n.Value), n => n.Key);

    private int Node((int Language, int Text) text)
    {
        if (!_nodes.TryGetValue(text, out int node))
        {
            node = _nodes.Count;
            _nodes.Add(text, node);
            _parent.Add(node);
            _size.Add(1);
        }

        return node;
    }

    private int Root(int node)
    {
        while (_parent[node] != node)
        {
            node = _parent[node] = _parent[_parent[node]];
        }

        return node;
    }
}
