using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>
/// Names of persons that a title gives away although the tagger passed them over, took a part only or another type. Where the
/// script has no capitals: rare words right after the title, of which pack, gazetteer and lists of organisations know nothing.
/// Elsewhere: two or three such words with capitals, right after the title or as its apposition ("the minister of defence, N N,
/// said").
/// </summary>
/// <param name="capitalisesNouns">Whether common nouns have capitals, so that these tell nothing.</param>
internal sealed class TitledPersons(bool capitalisesNouns)
{
    private const int MostWords = 3;
    private const int Farthest = 6;
    private const float Sure = 0.6f;
    private static readonly int Begin = TagLabel.Begin(EntityType.PER);
    private static readonly int Inside = TagLabel.Inside(EntityType.PER);

    /// <summary>Changes the labels of a sentence in place.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="labels">A label for each token.</param>
    /// <param name="sure">How sure each label is.</param>
    public void Find(string text, TokenInfo[] tokens, int[] labels, float[] sure)
    {
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            bool uncased = tokens[i + 1].Case == LetterCase.Uncased;
            int title = TitleBefore(text, tokens, labels, i + 1);
            if (title < 0)
            {
                continue;
            }

            int start = i + 1, end = start, known = 0;
            while (end < tokens.Length && end - start < MostWords && (uncased ? IsRare(tokens[end], end > start) : IsCapital(tokens[end]))
                && tokens[end].Span.Start - tokens[end - 1].Span.End <= 1)
            {
                known += tokens[end].PersonalName ? 1 : 0;
                end++;
            }

            bool apposed = title < i;
            bool goesOn = end < tokens.Length && ((labels[end] != TagLabel.Outside && !TagLabel.IsBegin(labels[end])) || (!uncased && tokens[end].IsSeed));
            bool open = apposed && end < tokens.Length && text[tokens[end].Span.Start] is not (',' or '.');
            int count = end - start;
            if (goesOn || open || count < (uncased ? 1 : 2) || (count == 1 && tokens[start].Span.Length < 3)
                || (known == 0 && title != i - 1) || !MayBePerson(labels.AsSpan(start, count), known > 0))
            {
                continue;
            }

            for (int k = start; k < end; k++)
            {
                sure[k] = Math.Max(sure[k], Sure);
                labels[k] = k == start ? Begin : Inside;
            }
        }
    }

    // The title before a word: the token before it, or before a comma some words back; -1 for none.
    private static int TitleBefore(string text, TokenInfo[] tokens, int[] labels, int at)
    {
        if (text[tokens[at - 1].Span.Start] != ',' || tokens[at].Case == LetterCase.Uncased)
        {
            return (tokens[at - 1].Flags & WordFlags.Title) != 0 && labels[at - 1] == TagLabel.Outside ? at - 1 : -1;
        }

        for (int i = at - 2; i >= Math.Max(0, at - 1 - Farthest); i--)
        {
            if (tokens[i].Case is LetterCase.Punctuation or LetterCase.Quote or LetterCase.Digits || (tokens[i].Flags & WordFlags.Reporting) != 0)
            {
                return -1;
            }

            if ((tokens[i].Flags & WordFlags.Title) != 0 && labels[i] == TagLabel.Outside)
            {
                return i;
            }
        }

        return -1;
    }

    // Nothing so far, parts of a person, or with a known name the whole of an organisation, product or event.
    private static bool MayBePerson(ReadOnlySpan<int> labels, bool known)
    {
        if (!labels.ContainsAnyExcept(TagLabel.Outside, Begin, Inside))
        {
            return true;
        }

        return known && TagLabel.IsBegin(labels[0]) && TagLabel.Type(labels[0]) != EntityType.LOC && !labels[1..].ContainsAnyExcept(labels[0] + 1);
    }

    // A known name counts although it is a word as well ("حسن").
    private static bool IsRare(in TokenInfo token, bool later) =>
        token.Case == LetterCase.Uncased && token.Span.Length > 1 && token.Place == 0
        && (token.PersonalName ? token.Flags == WordFlags.None || (later && token.Flags == WordFlags.Common) || IsUnknown(token) : token.Cluster == 0 && IsUnknown(token));

    private bool IsCapital(in TokenInfo token) =>
        !capitalisesNouns && (token.Case == LetterCase.Capital || (token.Case == LetterCase.Mixed && token.Span.Length > 3)) && IsUnknown(token)
        && (token.Place == 0 || token.PersonalName || token.PlaceHere is { Found: true, Strength: < 3 });

    private static bool IsUnknown(in TokenInfo token) => (token.Flags == WordFlags.None || (token.Flags & WordFlags.Particle) != 0) && token.Organisation == 0;
}
