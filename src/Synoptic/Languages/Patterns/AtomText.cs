namespace Synoptic.Languages.Patterns;

/// <summary>A text cut into atoms, with the pack's words and phrases found in it. Made once a text; matchers read it.</summary>
internal sealed class AtomText
{
    private readonly LexicalHit[] _hits;
    private readonly int[] _first;

    private AtomText(string text, PackLexicon lexicon, Atom[] atoms)
    {
        Text = text;
        Lexicon = lexicon;
        Atoms = atoms;
        _first = new int[atoms.Length + 1];
        List<LexicalHit> hits = [];
        for (int i = 0; i < atoms.Length; i++)
        {
            _first[i] = hits.Count;
            Collect(i, hits);
        }

        _first[atoms.Length] = hits.Count;
        _hits = [.. hits];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The lexicon by which it was read.</summary>
    public PackLexicon Lexicon { get; }

    /// <summary>Its atoms in order.</summary>
    public Atom[] Atoms { get; }

    /// <summary>Cuts a text and finds the words of a pack in it.</summary>
    public static AtomText Of(string text, LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(text);
        PackLexicon lexicon = PackLexicon.For(pack);
        return new AtomText(text, lexicon, Atomizer.Cut(text, lexicon.Words.Find, lexicon.Words.Cuts ? lexicon.Words : null));
    }

    /// <summary>The words and phrases that begin at an atom, the longest last.</summary>
    public ReadOnlySpan<LexicalHit> HitsAt(int atom) => atom < 0 || atom >= Atoms.Length ? [] : _hits.AsSpan(_first[atom].._first[atom + 1]);

    /// <summary>The longest word or phrase of a class that begins at an atom, if any.</summary>
    public bool TryHit(int atom, LexicalClass kind, out LexicalHit hit)
    {
        hit = default;
        bool found = false;
        foreach (LexicalHit candidate in HitsAt(atom))
        {
            if (candidate.Class == kind && (!found || candidate.End > hit.End))
            {
                hit = candidate;
                found = true;
            }
        }

        return found;
    }

    /// <summary>The words of an atom.</summary>
    public ReadOnlySpan<char> Of(int atom) => Text.AsSpan(Atoms[atom].Start, Atoms[atom].Length);

    /// <summary>The only character of an atom that is a sign, or NUL.</summary>
    public char SignAt(int atom) => atom >= 0 && atom < Atoms.Length && Atoms[atom].Kind == AtomKind.Sign ? Folding.Fold(Text[Atoms[atom].Start]) : '\0';

    private void Collect(int start, List<LexicalHit> hits)
    {
        PatternTrie<LexicalEntry> phrases = Lexicon.Phrases;
        int node = 0;
        for (int at = start; at < Atoms.Length; at++)
        {
            // A word or phrase that the pack writes without a space is not found where there is one ("z.B.", "o'clock"), glyphs apart.
            node = phrases.Next(node, Atoms[at], at == start);
            if (node < 0)
            {
                return;
            }

            if (phrases.EndsAt(node) is { } entries)
            {
                foreach (LexicalEntry entry in entries)
                {
                    if (!entry.Capital || Atoms[start].Capital || Atoms[start].Glued)
                    {
                        hits.Add(new LexicalHit(entry.Class, entry.Value, entry.Number, at + 1, entry.Short));
                    }
                }
            }
        }
    }
}
