using System.Globalization;
using System.Text;

namespace Synoptic.Storage.Search;

/// <summary>
/// Cuts text into the words that full-text search knows: letters and digits in lower case without diacritics; in scripts
/// written without spaces each character is a word. The same for all providers, so that they find the same.
/// </summary>
internal static class SearchWords
{
    private const int LongestWord = 64;

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        StringBuilder word = new();
        foreach (Rune rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue;
            }

            bool letter = Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.SpacingCombiningMark;
            bool alone = letter && StandsAlone(rune.Value);
            if ((!letter || alone) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (alone)
            {
                yield return rune.ToString();
            }
            else if (letter && word.Length < LongestWord)
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>
    /// What a query asks for: groups of words that stand side by side, all of which an article must hold. The last word of a
    /// group matches the beginning of a longer word unless the group was in quotation marks.
    /// </summary>
    public static IReadOnlyList<SearchPhrase> Parse(string query)
    {
        List<SearchPhrase> phrases = [];
        string[] parts = query.Split('"', '“', '”', '„', '«', '»');
        for (int i = 0; i < parts.Length; i++)
        {
            bool quoted = i % 2 == 1;
            foreach (string part in quoted ? [parts[i]] : parts[i].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            {
                string[] words = [.. Of(part)];
                if (words.Length > 0)
                {
                    phrases.Add(new SearchPhrase(words, !quoted && !StandsAlone(char.ConvertToUtf32(words[^1], 0))));
                }
            }
        }

        return phrases;
    }

    // Han, Kana, Thai, Lao, Myanmar and Khmer are written without spaces between words.
    private static bool StandsAlone(int c) => c is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
        or >= 0x20000 and <= 0x3FFFF or >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF;
}
