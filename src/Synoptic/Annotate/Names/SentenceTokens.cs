using Synoptic.Annotate.Places;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>Looks at the tokens of one block's sentences one by one.</summary>
internal sealed class SentenceTokens(TagModel model, LanguagePack pack)
{
    private const int LongestPlace = 5;
    private const int LongestUncasedPlace = 8;
    private readonly PackWords _words = PackWords.For(pack);
    private readonly PlaceMatcher _places = PlaceMatcher.For(pack);
    private readonly Organisations _organisations = Organisations.Default;
    private readonly Dictionary<string, PlaceMatch> _seen = new(StringComparer.Ordinal);

    /// <summary>The tokens of a sentence with all that is known of each alone.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="forms">Receives how words are written.</param>
    public TokenInfo[] Read(string text, ReadOnlySpan<Token> tokens, DocumentForms forms)
    {
        TokenInfo[] infos = new TokenInfo[tokens.Length];
        bool starts = true, quoted = false;
        Span<char> lower = stackalloc char[64];
        Span<char> folded = stackalloc char[128];
        for (int i = 0; i < tokens.Length; i++)
        {
            ref TokenInfo info = ref infos[i];
            TextSpan span = tokens[i].Span;
            ReadOnlySpan<char> word = text.AsSpan(span.Start, Math.Min(span.Length, 64));
            info.Span = span;
            info.Case = CaseOf(word, tokens[i].Kind);
            info.PlaceHere = PlaceMatch.None;
            info.StartsSentence = starts;
            info.Quoted = quoted;
            if (info.Case == LetterCase.Quote)
            {
                quoted = !quoted;
            }

            starts &= info.Case is LetterCase.Punctuation or LetterCase.Quote or LetterCase.Digits;
            int length = word.ToLowerInvariant(lower);
            ReadOnlySpan<char> letters = lower[..length];
            Affixes(ref info, word, letters);
            if (info.Case is LetterCase.Lower or LetterCase.Capital or LetterCase.Capitals or LetterCase.Mixed or LetterCase.Uncased or LetterCase.Initial)
            {
                info.Flags = _words.Flags(letters);
                forms.Add(info.Word, info.Case, info.StartsSentence);
                if (info.Case is not LetterCase.Lower)
                {
                    int foldedLength = NameFolding.Fold(word, folded);
                    info.PersonalName = foldedLength > 1 && IsPersonalName(folded[..foldedLength]);
                }
            }

            info.IsSeed = info.Case is LetterCase.Capital or LetterCase.Capitals or LetterCase.Initial or LetterCase.Mixed or LetterCase.Uncased;
        }

        FindPlaces(text, infos);
        _organisations.Mark(text, infos);
        return infos;
    }

    private bool IsPersonalName(ReadOnlySpan<char> folded)
    {
        if (model.IsPersonalName(folded))
        {
            return true;
        }

        foreach (string ending in _words.Endings)
        {
            if (folded.Length - ending.Length >= 4 && folded.EndsWith(ending, StringComparison.Ordinal) && model.IsPersonalName(folded[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static LetterCase CaseOf(ReadOnlySpan<char> word, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.Number:
                return LetterCase.Digits;
            case TokenKind.Ideograph:
                return LetterCase.Uncased;
            case TokenKind.Punctuation or TokenKind.Symbol:
                return word[0] is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '‚' or '‹' or '›' or '「' or '」' or '『' or '』' or '＂'
                    ? LetterCase.Quote : LetterCase.Punctuation;
        }

        int upper = 0, lower = 0, digits = 0, other = 0;
        bool first = false;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (Characters.IsUpper(c))
            {
                upper++;
                first |= i == 0;
            }
            else if (Characters.IsLower(c))
            {
                lower++;
            }
            else if (Characters.IsDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
        }

        return upper + lower == 0 ? (other > 0 ? LetterCase.Uncased : LetterCase.Mixed)
            : digits > 0 ? LetterCase.Mixed
            : upper == 0 ? LetterCase.Lower
            : lower == 0 ? (upper == 1 ? LetterCase.Initial : LetterCase.Capitals)
            : first ? LetterCase.Capital : LetterCase.Mixed;
    }

    private static void Affixes(ref TokenInfo info, ReadOnlySpan<char> word, ReadOnlySpan<char> letters)
    {
        int length = letters.Length;
        info.Word = info.Case == LetterCase.Digits ? (ulong)Math.Min(length, 5) : NameFolding.Hash(letters);
        info.Prefix3 = NameFolding.Hash(letters[..Math.Min(3, length)], 3);
        info.Prefix4 = NameFolding.Hash(letters[..Math.Min(4, length)], 4);
        info.Prefix5 = NameFolding.Hash(letters[..Math.Min(5, length)], 5);
        info.Suffix2 = NameFolding.Hash(letters[^Math.Min(2, length)..], 12);
        info.Suffix3 = NameFolding.Hash(letters[^Math.Min(3, length)..], 13);
        info.Suffix4 = NameFolding.Hash(letters[^Math.Min(4, length)..], 14);
        ulong shape = 0;
        char last = '\0';
        foreach (char c in word)
        {
            char kind = Characters.IsUpper(c) ? 'X' : Characters.IsLower(c) ? 'x' : Characters.IsDigit(c) ? '0' : char.IsLetter(c) ? 'a' : c;
            if (kind != last)
            {
                shape = (shape * 31) + kind;
                last = kind;
            }
        }

        info.Shape = shape;
    }

    private void FindPlaces(string text, TokenInfo[] infos)
    {
        for (int i = 0; i < infos.Length; i++)
        {
            if (!infos[i].IsSeed || infos[i].Case == LetterCase.Initial)
            {
                continue;
            }

            bool uncased = infos[i].Case == LetterCase.Uncased;
            for (int length = Math.Min(uncased ? LongestUncasedPlace : LongestPlace, infos.Length - i); length > 0; length--)
            {
                if (!Joins(text, infos, i, length))
                {
                    continue;
                }

                PlaceMatch match = Match(text, infos[i].Span.Start, infos[i + length - 1].Span.End);
                if (!match.Found || (uncased && match.Strength < 2))
                {
                    continue;
                }

                infos[i].PlaceHere = match;
                infos[i].PlaceLength = length;
                byte code = Code(match);
                for (int k = 0; k < length; k++)
                {
                    infos[i + k].Place = (byte)(code | (k == 0 ? 64 : 128));
                }

                i += length - 1;
                break;
            }
        }
    }

    private PlaceMatch Match(string text, int start, int end)
    {
        ReadOnlySpan<char> words = text.AsSpan(start, end - start);
        var lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(words, out PlaceMatch match))
        {
            match = _places.Match(words);
            lookup[words] = match;
        }

        return match;
    }

    // The words of one place's name stand close together, and the last is written as the first.
    private static bool Joins(string text, TokenInfo[] infos, int from, int length)
    {
        for (int i = from + 1; i < from + length; i++)
        {
            if (infos[i].Case is LetterCase.Quote || (infos[i].Case == LetterCase.Punctuation && text[infos[i].Span.Start] is not ('-' or '.' or '’' or '\''))
                || infos[i].Span.Start - infos[i - 1].Span.End > 1)
            {
                return false;
            }
        }

        return length == 1 || infos[from + length - 1].Case is not LetterCase.Punctuation;
    }

    private static byte Code(PlaceMatch match)
    {
        Gazetteer gazetteer = Gazetteer.Default;
        int code = gazetteer.Kind(match.Place) switch
        {
            PlaceKind.Country => 1,
            PlaceKind.Area => 2,
            PlaceKind.Region => 3,
            _ when gazetteer.IsCapital(match.Place) => 4,
            _ when match.Strength == 3 && gazetteer.Population(match.Place) > 500_000 => 5,
            _ when match.Strength == 3 => 6,
            _ when match.Strength == 2 => 7,
            _ => 8,
        };
        return (byte)(code | (match.Inflected ? 16 : 0));
    }
}
