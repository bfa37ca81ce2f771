using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>
/// Makes the persons of one article consistent: a word that is clearly a person's name in one sentence is one in the next,
/// also with an ending; a known personal name right before a single name belongs to it where common nouns have no capitals.
/// </summary>
internal sealed class PersonConsistency(PackWords words)
{
    private const int ShortestName = 4;
    private const float Sure = 0.5f;
    private const float Inferred = 0.6f;
    private static readonly int Begin = TagLabel.Begin(EntityType.PER);
    private static readonly int Inside = TagLabel.Inside(EntityType.PER);
    private readonly Dictionary<ulong, int> _names = [];

    /// <summary>Learns the names of a sentence.</summary>
    public void Learn(string text, TokenInfo[] tokens, int[] labels, float[] sure)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if ((labels[i] == Begin || labels[i] == Inside) && sure[i] >= Sure && IsName(tokens[i]))
            {
                ulong name = Hash(text, tokens[i], 0);
                _names[name] = _names.GetValueOrDefault(name) + 1;
            }
        }
    }

    /// <summary>Applies what was learned to a sentence.</summary>
    public void Apply(string text, TokenInfo[] tokens, int[] labels, float[] sure)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (labels[i] == TagLabel.Outside && IsName(tokens[i]) && tokens[i].Flags == WordFlags.None && tokens[i].Place == 0
                && (tokens[i].Elsewhere & DocumentForms.Lower) == 0 && IsKnown(text, tokens[i]))
            {
                labels[i] = i > 0 && (labels[i - 1] == Begin || labels[i - 1] == Inside) ? Inside : Begin;
                sure[i] = Inferred;
            }

            if (words.CapitalisesNouns && labels[i] == Begin && i + 1 < tokens.Length && labels[i + 1] == Inside)
            {
                CutNouns(text, tokens, labels, i);
            }
        }

        for (int i = 1; i < tokens.Length; i++)
        {
            ref readonly TokenInfo before = ref tokens[i - 1];
            bool alone = labels[i] == Begin && (i + 1 == tokens.Length || labels[i + 1] != Inside);
            if (alone && !words.CapitalisesNouns && labels[i - 1] == TagLabel.Outside && before.Case == LetterCase.Capital && before.PersonalName
                && before.Flags == WordFlags.None && before.Place == 0 && before.Organisation == 0)
            {
                (labels[i - 1], labels[i]) = (Begin, Inside);
                sure[i - 1] = Inferred;
            }
        }
    }

    // A genitive of a known name, then a noun with a capital.
    private void CutNouns(string text, TokenInfo[] tokens, int[] labels, int at)
    {
        if (_names.GetValueOrDefault(Hash(text, tokens[at + 1], 0)) > 1)
        {
            return;
        }

        foreach (string ending in words.Endings)
        {
            if (tokens[at].Span.Length - ending.Length >= ShortestName && _names.ContainsKey(Hash(text, tokens[at], ending.Length))
                && tokens[at].Span.Of(text).EndsWith(ending, StringComparison.Ordinal))
            {
                for (int k = at + 1; k < labels.Length && labels[k] == Inside; k++)
                {
                    labels[k] = TagLabel.Outside;
                    _names.Remove(Hash(text, tokens[k], 0));
                }

                return;
            }
        }
    }

    private bool IsKnown(string text, in TokenInfo token)
    {
        if (_names.ContainsKey(Hash(text, token, 0)))
        {
            return true;
        }

        foreach (string ending in words.Endings)
        {
            if (token.Span.Length - ending.Length >= ShortestName && text.AsSpan(token.Span.Start, token.Span.Length).EndsWith(ending, StringComparison.Ordinal)
                && _names.ContainsKey(Hash(text, token, ending.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(in TokenInfo token) =>
        token.Case is LetterCase.Capital or LetterCase.Mixed && token.Span.Length >= ShortestName;

    private static ulong Hash(string text, in TokenInfo token, int cut) =>
        NameFolding.Hash(text.AsSpan(token.Span.Start, token.Span.Length - cut));
}
