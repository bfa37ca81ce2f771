using Synoptic.Languages.Patterns;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Annotate.Time;

/// <summary>The sentences of a text by its atoms, and where they speak of the future.</summary>
internal sealed class SentenceMap
{
    /// <summary>How far a verb may stand after the time it governs, in atoms.</summary>
    private const int Reach = 8;

    private readonly AtomText _text;
    private readonly IReadOnlyList<TextSpan> _sentences;
    private readonly int[] _said;
    private readonly int[] _cueBefore;
    private readonly int[] _first;

    /// <summary>Cuts a text into sentences.</summary>
    public SentenceMap(AtomText text)
    {
        _text = text;
        _sentences = SentenceSplitter.Split(text.Text, text.Lexicon.Pack);
        int atoms = text.Atoms.Length;
        _said = new int[atoms + 1];
        _cueBefore = new int[atoms + 1];
        _first = new int[_sentences.Count];
        Array.Fill(_first, -1);
        _cueBefore[0] = -1;
        for (int i = 0; i < atoms; i++)
        {
            _said[i + 1] = _said[i] + (text.TryHit(i, LexicalClass.Saying, out _) ? 1 : 0);
            _cueBefore[i + 1] = text.TryHit(i, LexicalClass.FutureCue, out _) ? i : _cueBefore[i];
            int sentence = Of(i);
            _first[sentence] = _first[sentence] < 0 ? i : _first[sentence];
        }
    }

    /// <summary>The number of the sentence that holds an atom.</summary>
    public int Of(int atom)
    {
        int position = _text.Atoms[atom].Start;
        int low = 0, high = _sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sentences[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>
    /// Whether the sentence of an atom speaks of the future where the atom stands: a sign of the future tense before it, or
    /// shortly after it near the start of the sentence, and no verb of saying between ("said on Friday that it will").
    /// </summary>
    public bool IsFuture(int atom)
    {
        int first = _first[Of(atom)];
        int before = _cueBefore[atom];
        if (before >= first && !Says(before, atom))
        {
            return true;
        }

        int reach = Math.Min(atom + Reach, _text.Atoms.Length - 1);
        int after = _cueBefore[reach + 1];
        return after > atom && atom - first <= Reach && Of(after) == Of(atom) && !Says(atom, after) && !Says(Math.Max(first, atom - 4), atom);
    }

    private bool Says(int from, int to) => _said[to] > _said[from];
}
