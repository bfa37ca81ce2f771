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
    private readonly List<int> _cues = [];

    /// <summary>Cuts a text into sentences.</summary>
    public SentenceMap(AtomText text)
    {
        _text = text;
        _sentences = SentenceSplitter.Split(text.Text, text.Lexicon.Pack);
        for (int i = 0; i < text.Atoms.Length; i++)
        {
            if (text.TryHit(i, LexicalClass.FutureCue, out _))
            {
                _cues.Add(i);
            }
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
        int sentence = Of(atom);
        foreach (int cue in _cues)
        {
            if (Of(cue) == sentence && (cue < atom ? !Says(cue, atom) : cue - atom <= Reach && atom - First(sentence) <= Reach && !Says(atom, cue) && !Says(Math.Max(0, atom - 4), atom)))
            {
                return true;
            }
        }

        return false;
    }

    private int First(int sentence)
    {
        int low = 0;
        while (low < _text.Atoms.Length && _text.Atoms[low].Start < _sentences[sentence].Start)
        {
            low++;
        }

        return low;
    }

    private bool Says(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_text.TryHit(i, LexicalClass.Saying, out _))
            {
                return true;
            }
        }

        return false;
    }
}
