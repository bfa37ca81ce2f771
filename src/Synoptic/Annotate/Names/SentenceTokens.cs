using Synoptic.Annotate.Places;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>Looks at the tokens of one block's sentences one by one.</summary>
/// <param name="model">The model, for its names of persons and its clusters.</param>
/// <param name="pack">The pack of the language.</param>
/// <param name="uncased">Reads as if the script had no capitals.</param>
internal sealed class SentenceTokens(TagModel model, LanguagePack pack, bool uncased = false)
{
    private const int LongestPlace = 5;
    private const int LongestIdeographWord = 6;
    private const int LongestIdeographName = 4;
    private const int LongestUncasedPlace = 8;
    private const int ShortestStem = 2;
    private const int MostStems = 8;
    private readonly PackWords _words = PackWords.For(pack);
    private readonly PlaceMatcher _places = PlaceMatcher.For(pack);
    private readonly Organisations _organisations = Organisations.Default;
    private readonly Institutions _institutions = Institutions.For(pack);
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
            if (uncased && info.Case is LetterCase.Lower or LetterCase.Capital or LetterCase.Capitals or LetterCase.Mixed or LetterCase.Initial)
            {
                info.Case = LetterCase.Uncased;
            }

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
                info.Flags = Flags(letters, info);
                info.Cluster = Cluster(text, tokens, i, letters, info);
                forms.Add(info.Word, info.Case, info.StartsSentence);
                if (info.Case is not LetterCase.Lower)
                {
                    int foldedLength = NameFolding.Fold(word, folded);
                    info.PersonalName = foldedLength > 1 && IsPersonalName(folded[..foldedLength]);
                }
            }

            info.IsSeed = info.Case is LetterCase.Capital or LetterCase.Capitals or LetterCase.Initial or LetterCase.Mixed or LetterCase.Uncased;
        }

        ReadIdeographs(text, tokens, infos);
        NameHeads.Find(text, infos);
        FindPlaces(text, infos);
        _organisations.Mark(text, infos);
        for (int i = 0; i < infos.Length; i++)
        {
            for (int k = infos[i].Organisation == 0 ? _institutions.LengthAt(text, infos, i) - 1 : -1; k >= 0; k--)
            {
                infos[i + k].Organisation = k == 0 ? (byte)1 : (byte)2;
            }
        }

        return infos;
    }

    // Words of several ideographs: what the pack says of them, and names in the filter.
    private void ReadIdeographs(string text, ReadOnlySpan<Token> tokens, TokenInfo[] infos)
    {
        Span<char> folded = stackalloc char[64];
        int flagged = 0, named = 0;
        for (int i = 0; i < infos.Length; i++)
        {
            int run = 0;
            while (run < LongestIdeographWord && i + run < infos.Length && tokens[i + run].Kind == TokenKind.Ideograph && (run == 0 || infos[i + run].Span.Start == infos[i + run - 1].Span.End))
            {
                run++;
            }

            for (int length = run; length > 1 && i >= flagged; length--)
            {
                WordFlags flags = _words.Flags(text.AsSpan(infos[i].Span.Start, infos[i + length - 1].Span.End - infos[i].Span.Start));
                for (int k = 0; flags != WordFlags.None && k < length; k++)
                {
                    infos[i + k].Flags = flags;
                    flagged = i + length;
                }
            }

            for (int length = Math.Min(run, LongestIdeographName); length > 1 && i >= named; length--)
            {
                int start = infos[i].Span.Start;
                bool known = model.IsPersonalName(folded[..NameFolding.Fold(text.AsSpan(start, infos[i + length - 1].Span.End - start), folded)]);
                for (int k = 0; known && k < length; k++)
                {
                    infos[i + k].PersonalName = true;
                    named = i + length;
                }
            }
        }
    }

    private byte Cluster(string text, ReadOnlySpan<Token> tokens, int at, ReadOnlySpan<char> letters, in TokenInfo info)
    {
        if (tokens[at].Kind == TokenKind.Ideograph)
        {
            return ClusterOfIdeograph(text, tokens, at);
        }

        byte cluster = model.Cluster(info.Word);
        if (cluster != 0 || !IsGlued(info))
        {
            return cluster;
        }

        Span<(int, int)> stems = stackalloc (int, int)[MostStems];
        foreach ((int start, int end) in stems[.._words.Stems(letters, ShortestStem, stems)])
        {
            if (model.Cluster(NameFolding.Hash(letters[start..end])) is > 0 and var stem)
            {
                return stem;
            }
        }

        return 0;
    }

    // What the pack says of a word, or else of the word without what the language glues to it.
    private WordFlags Flags(ReadOnlySpan<char> letters, in TokenInfo info)
    {
        WordFlags flags = _words.Flags(letters);
        if (info.Case == LetterCase.Capital && !info.StartsSentence && !_words.CapitalisesNouns)
        {
            // The capital says more than that there is such a word.
            flags &= ~WordFlags.Common;
        }

        if (flags != WordFlags.None || !IsGlued(info))
        {
            return flags;
        }

        Span<(int, int)> stems = stackalloc (int, int)[MostStems];
        foreach ((int start, int end) in stems[.._words.Stems(letters, Characters.IsHangul(letters[0]) ? ShortestStem : ShortestStem + 1, stems)])
        {
            if ((_words.Flags(letters[start..end]) & ~(WordFlags.Stop | WordFlags.Particle)) is > WordFlags.None and var stem)
            {
                return stem;
            }
        }

        return WordFlags.None;
    }

    // A word that is rare with what is glued to it need not be rare; where there are capitals, they tell more.
    private bool IsGlued(in TokenInfo info) => info.Case == LetterCase.Uncased && !uncased;

    // Where words are not set apart, two neighbours say more than one.
    private byte ClusterOfIdeograph(string text, ReadOnlySpan<Token> tokens, int at)
    {
        TextSpan span = tokens[at].Span;
        byte cluster = 0;
        if (at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Ideograph && tokens[at + 1].Span.Start == span.End)
        {
            cluster = model.Cluster(NameFolding.Hash(text.AsSpan(span.Start, tokens[at + 1].Span.End - span.Start)));
        }

        if (cluster == 0 && at > 0 && tokens[at - 1].Kind == TokenKind.Ideograph && tokens[at - 1].Span.End == span.Start)
        {
            cluster = model.Cluster(NameFolding.Hash(text.AsSpan(tokens[at - 1].Span.Start, span.End - tokens[at - 1].Span.Start)));
        }

        return cluster != 0 ? cluster : model.Cluster(NameFolding.Hash(text.AsSpan(span.Start, span.Length)));
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
            char kind = Characters.IsDigit(c) ? '0'
                : info.Case == LetterCase.Uncased && (char.IsLetter(c) || Characters.IsMark(c)) ? 'a'
                : Characters.IsUpper(c) ? 'X' : Characters.IsLower(c) ? 'x' : char.IsLetter(c) ? 'a' : c;
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

            bool plain = infos[i].Case == LetterCase.Uncased;
            for (int length = Math.Min(plain ? LongestUncasedPlace : LongestPlace, infos.Length - i); length > 0; length--)
            {
                if (!Joins(text, infos, i, length))
                {
                    continue;
                }

                PlaceMatch match = Match(text, infos[i].Span.Start, infos[i + length - 1].Span.End);
                if (!match.Found || (plain && match.Strength < 2))
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
