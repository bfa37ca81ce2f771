namespace Synoptic.Languages.Patterns;

/// <summary>Numbers for the words that a pack's patterns hold. Filled while a pack is compiled, then only read.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _suffixes = new(StringComparer.Ordinal);

    /// <summary>Whether words may be cut into parts that the vocabulary holds.</summary>
    public bool Cuts => _prefixes.Count > 0;

    /// <summary>All words, in the order of their numbers.</summary>
    public IEnumerable<string> All => _words.OrderBy(w => w.Value).Select(w => w.Key);

    /// <summary>The number of a word, given one if it has none. The word is folded.</summary>
    public int Add(ReadOnlySpan<char> folded)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(folded, out int word))
        {
            word = _words.Count;
            lookup[folded] = word;
        }

        return word;
    }

    /// <summary>The number of a folded word, or -1.</summary>
    public int Find(ReadOnlySpan<char> folded) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out int word) ? word : -1;

    /// <summary>Lets a word open a compound ("freitag" in "freitagabend") or carry a clitic.</summary>
    public void AddPrefix(string folded) => _prefixes.Add(folded);

    /// <summary>Lets a word close a compound ("abend").</summary>
    public void AddSuffix(string folded) => _suffixes.Add(folded);

    /// <summary>Where to cut an unknown word so that its first part may open and its second may close a compound, or 0.</summary>
    public int Cut(ReadOnlySpan<char> folded)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> suffixes = _suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int cut = folded.Length - 2; cut > 0; cut--)
        {
            if (suffixes.Contains(folded[cut..]) && prefixes.Contains(folded[..cut]))
            {
                return cut;
            }
        }

        return 0;
    }
}
