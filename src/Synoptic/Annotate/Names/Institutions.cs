using System.Runtime.CompilerServices;
using Synoptic.Annotate.Places;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;

namespace Synoptic.Annotate.Names;

/// <summary>
/// Institutions of which a country or the world has one, by the words that a pack's lexicon has for them: "Ministry of Health",
/// in any case of the language.
/// </summary>
internal sealed class Institutions
{
    private const int LongestAcronym = 5;
    private const int ShortestStem = 4;
    private static readonly ConditionalWeakTable<LanguagePack, Institutions> Known = [];

    // Concepts that name one body each; "ministry" or "court" alone names a kind.
    private static readonly string[] Concepts =
    [
        "foreign-ministry", "defence-ministry", "interior-ministry", "finance-ministry", "health-ministry", "supreme-court",
        "constitutional-court", "international-court", "european-union", "european-commission", "european-parliament",
        "united-nations", "security-council", "nato", "world-health-organization", "monetary-fund", "world-bank", "red-cross",
    ];

    private readonly HashSet<ulong> _names = [];
    private readonly HashSet<ulong> _openings = [];
    private readonly int _longest;
    private readonly string[] _endings;

    private Institutions(LanguagePack pack)
    {
        _endings = PackWords.For(pack).Endings;
        foreach (string name in Concepts.SelectMany(c => pack.Lexicon.GetValueOrDefault(c, [])))
        {
            string[] words = [.. Tokenizer.Tokenize(name).Select(t => t.Span.Of(name))];
            string lower = words[0].ToLowerInvariant();
            bool acronym = words.Length == 1 && IsAcronym(name);
            _names.Add(words.Aggregate(0UL, (hash, word) => Add(hash, acronym ? word : NameFolding.Fold(word), acronym)));
            _openings.Add(NameFolding.Hash(lower.AsSpan(0, Math.Min(3, lower.Length)), 3));
            _longest = Math.Max(_longest, words.Length);
        }
    }

    /// <summary>The institutions of a language, made once.</summary>
    public static Institutions For(LanguagePack pack) => Known.GetValue(pack, static p => new Institutions(p));

    /// <summary>How many tokens the longest institution's name has that begins at a token; 0 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of a sentence.</param>
    /// <param name="at">The token.</param>
    public int LengthAt(string text, TokenInfo[] tokens, int at)
    {
        if (!tokens[at].IsSeed || !_openings.Contains(tokens[at].Prefix3))
        {
            return 0;
        }

        Span<char> folded = stackalloc char[128];
        ulong hash = 0;
        int longest = 0;
        for (int length = 1; length <= _longest && at + length <= tokens.Length; length++)
        {
            ref readonly TokenInfo token = ref tokens[at + length - 1];
            if (token.Case is LetterCase.Punctuation or LetterCase.Quote or LetterCase.Digits || token.Span.Length > 60)
            {
                break;
            }

            ReadOnlySpan<char> word = text.AsSpan(token.Span.Start, token.Span.Length);
            if (length == 1 && IsAcronym(word) && _names.Contains(Add(0, word, true)))
            {
                longest = 1;
            }

            ReadOnlySpan<char> plain = folded[..NameFolding.Fold(word, folded)];
            longest = IsName(hash, plain) ? length : longest;
            hash = Add(hash, plain, false);
        }

        return longest;
    }

    private bool IsName(ulong before, ReadOnlySpan<char> last)
    {
        bool found = _names.Contains(Add(before, last, false));
        foreach (string ending in _endings)
        {
            found |= last.Length - ending.Length >= ShortestStem && last.EndsWith(ending, StringComparison.Ordinal) && _names.Contains(Add(before, last[..^ending.Length], false));
        }

        return found;
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> word, bool acronym)
    {
        int stem = acronym ? 0 : GazetteerFile.StemLength(word);
        return NameFolding.Mix((hash * 31) + NameFolding.Hash(stem > 0 ? word[..stem] : word, acronym ? 21UL : 20));
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int upper = 0;
        foreach (char c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper == word.Length && word.Length is > 1 and <= LongestAcronym;
    }
}
