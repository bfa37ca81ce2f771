using Synoptic.Languages.Tokens;

namespace Synoptic.Languages.Concepts;

/// <summary>
/// How a lexicon word is met in text: a token meets it when it opens with the word's stem and ends soon after. This stands for
/// the endings of all languages that inflect at the end; what changes inside the stem is listed in the lexicon.
/// A Hangul syllable is up to four letters, and what follows the word is a particle: the word itself is the stem.
/// </summary>
internal static class WordStem
{
    /// <summary>How many characters of a word of this length make its stem, by length of the word.</summary>
    public static int Length(string word) => Characters.IsHangul(word[0]) ? word.Length : word.Length switch
    {
        <= 4 => word.Length,
        <= 6 => word.Length - 1,
        _ => word.Length - 2,
    };

    /// <summary>How many characters may follow the stem in a token.</summary>
    public static int Slack(string word) => Characters.IsHangul(word[0]) ? word.Length == 1 ? 1 : 4 : word.Length switch
    {
        <= 2 => 0,
        3 => 1,
        4 => 2,
        <= 6 => 4,
        _ => 5,
    };
}
