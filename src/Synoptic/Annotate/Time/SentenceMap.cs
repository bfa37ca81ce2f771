using Synoptic.Languages.Patterns;
using Synoptic.Languages.Sentences;
using Synoptic.Model;

namespace Synoptic.Annotate.Time;

/// <summary>The sentences of a text by its atoms, and which speak of the future.</summary>
internal sealed class SentenceMap
{
    private readonly AtomText _text;
    private readonly IReadOnlyList<TextSpan> _sentences;
    private readonly bool[] _future;

    /// <summary>Cuts a text into sentences.</summary>
    public SentenceMap(AtomText text)
    {
        _text = text;
        _sentences = SentenceSplitter.Split(text.Text, text.Lexicon.Pack);
        _future = new bool[_sentences.Count];
        for (int i = 0; i < text.Atoms.Length; i++)
        {
            foreach (LexicalHit hit in text.HitsAt(i))
            {
                if (hit.Class == LexicalClass.FutureCue)
                {
                    _future[Of(i)] = true;
                }
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

    /// <summary>Whether a sentence holds a sign of the future tense.</summary>
    public bool IsFuture(int sentence) => _future[sentence];
}
