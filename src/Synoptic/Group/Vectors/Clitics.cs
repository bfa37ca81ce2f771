namespace Synoptic.Group.Vectors;

/// <summary>
/// Strips what the Arabic and Hebrew scripts write glued before a word. A rule of the script: where it cuts too much, the
/// whole word is still among the features, and both sides of a comparison are cut alike.
/// </summary>
internal static class Clitics
{
    private const int ShortestStem = 3;

    private static readonly string[] Arabic = ["وال", "بال", "فال", "كال", "ولل", "ال", "لل", "و"];

    /// <summary>Whether what was cut off before a word of this first letter may well have been part of it: one Hebrew letter.</summary>
    public static bool MayBelongToWord(char first) => first is >= '\u05D0' and <= '\u05EA';

    /// <summary>The word without its glued beginning, or the word itself.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word[0] is < '\u05D0' or > '\u06FF')
        {
            return word;
        }

        if (word[0] <= '\u05EA')
        {
            return StripHebrew(word);
        }

        foreach (string clitic in Arabic)
        {
            if (word.Length >= clitic.Length + ShortestStem && word.StartsWith(clitic, StringComparison.Ordinal))
            {
                return word[clitic.Length..];
            }
        }

        return word;
    }

    // "And" may stand before another clitic; of the others only one is taken, since each is also a usual first letter.
    private static ReadOnlySpan<char> StripHebrew(ReadOnlySpan<char> word)
    {
        if (word[0] == 'ו' && word.Length > ShortestStem + 1)
        {
            word = word[1..];
        }

        return word[0] is 'ה' or 'ב' or 'ל' or 'מ' or 'ש' or 'כ' && word.Length > ShortestStem ? word[1..] : word;
    }
}
