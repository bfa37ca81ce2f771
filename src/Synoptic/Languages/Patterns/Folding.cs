using Synoptic.Languages.Tokens;

namespace Synoptic.Languages.Patterns;

/// <summary>
/// The form in which words are compared: lower case, without points and joiners that writers leave out, with one letter for
/// letters that writers of one script use for each other. Facts of scripts, not of languages.
/// </summary>
internal static class Folding
{
    /// <summary>Longest word that is compared; a longer one matches nothing.</summary>
    public const int Longest = 48;

    /// <summary>Writes the folded form of <paramref name="word"/>, no longer than itself.</summary>
    /// <returns>The number of characters written, or -1 when the word is too long.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length > into.Length)
        {
            return -1;
        }

        int length = 0;
        foreach (char c in word)
        {
            char folded = c < 128 ? char.ToLowerInvariant(c) : Fold(c);
            if (folded != '\0')
            {
                into[length++] = folded;
            }
        }

        return length;
    }

    /// <summary>The folded form of a character, or NUL when it is dropped.</summary>
    public static char Fold(char c) => c switch
    {
        'İ' or 'ı' => 'i',
        'Ё' or 'ё' => 'е',
        'Ş' or 'ş' => 'ș',
        'Ţ' or 'ţ' => 'ț',
        'ς' => 'σ',
        'ά' or 'Ά' => 'α',
        'έ' or 'Έ' => 'ε',
        'ή' or 'Ή' => 'η',
        'ί' or 'Ί' or 'ϊ' or 'ΐ' or 'Ϊ' => 'ι',
        'ό' or 'Ό' => 'ο',
        'ύ' or 'Ύ' or 'ϋ' or 'ΰ' or 'Ϋ' => 'υ',
        'ώ' or 'Ώ' => 'ω',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        'ـ' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' => '\0',
        >= '\u064B' and <= '\u065F' or '\u0670' => '\0',
        >= '\u0591' and <= '\u05BD' or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7' => '\0',
        '，' or '、' => ',',
        '：' => ':',
        '／' => '/',
        '（' => '(',
        '）' => ')',
        '．' => '.',
        '～' or '〜' => '~',
        _ when Characters.IsDash(c) => '-',
        _ when Characters.IsApostrophe(c) => '\'',
        _ => char.ToLowerInvariant(c),
    };
}
