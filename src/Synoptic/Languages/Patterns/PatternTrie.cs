namespace Synoptic.Languages.Patterns;

/// <summary>A trie over literals and placeholders. Matching walks it without going back over more than one shape's length.</summary>
/// <typeparam name="T">What a complete pattern stands for.</typeparam>
internal sealed class PatternTrie<T>
{
    private readonly Dictionary<long, int> _literals = [];
    private readonly List<List<(Placeholder Slot, bool Spaced, int Node)>?> _slots = [null];
    private readonly List<List<T>?> _ends = [null];

    /// <summary>Adds a pattern.</summary>
    public void Add(ReadOnlySpan<Element> pattern, T value)
    {
        int node = 0;
        foreach (Element element in pattern)
        {
            node = Step(node, element);
        }

        (_ends[node] ??= []).Add(value);
    }

    /// <summary>What ends at a node.</summary>
    public IReadOnlyList<T>? EndsAt(int node) => _ends[node];

    /// <summary>The placeholders that may follow a node.</summary>
    public List<(Placeholder Slot, bool Spaced, int Node)>? SlotsAt(int node) => _slots[node];

    /// <summary>The node that an atom leads to from a node, or -1. White space before the atom counts unless it is the first.</summary>
    public int Next(int node, in Atom atom, bool first)
    {
        if (atom.Word < 0)
        {
            return -1;
        }

        if ((first || !atom.SpaceBefore) && _literals.TryGetValue(Key(node, atom.Word, false), out int glued))
        {
            return glued;
        }

        return _literals.TryGetValue(Key(node, atom.Word, true), out int spaced) ? spaced : -1;
    }

    /// <summary>The other node that an atom without white space before it may lead to, or -1.</summary>
    public int NextSpaced(int node, in Atom atom, int taken) =>
        atom.Word >= 0 && _literals.TryGetValue(Key(node, atom.Word, true), out int spaced) && spaced != taken ? spaced : -1;

    private static long Key(int node, int word, bool spaced) => ((long)node << 32) | ((long)word << 1) | (spaced ? 1L : 0L);

    private int Step(int node, Element element)
    {
        // The first element's white space says nothing.
        bool spaced = element.Spaced && node != 0;
        if (element.Word >= 0)
        {
            long key = Key(node, element.Word, spaced);
            if (!_literals.TryGetValue(key, out int next))
            {
                next = NewNode();
                _literals[key] = next;
            }

            return next;
        }

        List<(Placeholder Slot, bool Spaced, int Node)> slots = _slots[node] ??= [];
        foreach ((Placeholder slot, bool space, int known) in slots)
        {
            if (slot == element.Slot && space == spaced)
            {
                return known;
            }
        }

        int added = NewNode();
        slots.Add((element.Slot, spaced, added));
        return added;
    }

    private int NewNode()
    {
        _slots.Add(null);
        _ends.Add(null);
        return _ends.Count - 1;
    }
}
