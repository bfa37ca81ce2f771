using System.Collections.Frozen;
using System.Globalization;
using Synoptic.Languages;

namespace Synoptic.Extract.Charsets;

/// <summary>How much decoded text looks like writing: the judge between charsets that all can decode the bytes.</summary>
internal static class TextPlausibility
{
    private static readonly Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Known = new(() => LanguagePacks.Codes
        .SelectMany(c => LanguagePacks.For(c).StopWords)
        .Where(w => w.Any(c => c > 0x7F))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Mean over the characters beyond ASCII: about 1 for clean text, below 0 for a wrong charset.</summary>
    public static double Score(string text)
    {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x7F)
            {
                counted++;
                sum += Character(text, i);
            }
        }

        return counted == 0 ? 0 : (sum + Words(text)) / counted;
    }

    private static double Character(string text, int at)
    {
        char c = text[at];
        char before = at > 0 ? text[at - 1] : ' ', after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (c == '\uFFFD' || c is >= '\u0080' and <= '\u009F')
        {
            return -8;
        }

        UnicodeCategory category = char.GetUnicodeCategory(c);
        switch (category)
        {
            case UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                return -8;
            case UnicodeCategory.Surrogate:
                return char.IsSurrogatePair(before, c) || char.IsSurrogatePair(c, after) ? 0 : -8;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                return char.IsLetter(before) || char.GetUnicodeCategory(before) == category ? 1 : -1;
            case UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter:
                return Script(c) is 'E' or 'R' ? 1 + Math.Min(0, Neighbour(c, before) + Neighbour(c, after)) : Script(c) == 'A' ? 0.9 : Neighbour(c, before) + Neighbour(c, after) < 0 ? -1 : 0.9;
            case UnicodeCategory.UppercaseLetter:
                // A capital inside a word of small letters: the mark of a wrong Cyrillic or Greek table.
                return char.IsLower(before) ? -2 : 0.7 + Math.Min(0, Neighbour(c, before) + Neighbour(c, after));
            case UnicodeCategory.LowercaseLetter:
                return char.IsUpper(before) && char.IsUpper(after) ? -2 : 1 + Math.Min(0, Neighbour(c, before) + Neighbour(c, after));
            default:
                // A closing mark does not open a word.
                if ((c is '\u2019' or '\u201D') && !char.IsLetterOrDigit(before) && char.IsLetter(after))
                {
                    return -1;
                }

                // Signs inside words do not happen; quotation marks, dashes and spaces round them do.
                bool typographic = c is '\u00A0' or '«' or '»' or '§' or '°' or '·' or (>= '\u2010' and <= '\u2044') or '€' or '№' or '、' or '。'
                    || c is >= '\u3000' and <= '\u301F' or >= '\uFF00' and <= '\uFFEF';
                return char.IsLetter(before) && char.IsLetter(after) && c is not ('\u2019' or '\u00AD' or '·' or '\u00A0') && Script(before) != 'C' ? -3 : typographic ? 0.4 : -0.7;
        }
    }

    private static double Neighbour(char c, char other)
    {
        if (!char.IsLetter(other))
        {
            return 0;
        }

        char mine = Script(c), theirs = Script(other);
        return mine == theirs ? 0 : mine == 'C' || theirs == 'C' ? -0.2 : -1.5;
    }

    // A coarse script: enough to see two scripts in one word.
    private static char Script(char c) => c switch
    {
        < '\u0250' => 'L',
        >= '\u1E00' and <= '\u1EFF' => 'L',
        >= '\u0370' and <= '\u03FF' => 'G',
        >= '\u0400' and <= '\u052F' => 'K',
        >= '\u0530' and <= '\u058F' => 'H',
        >= '\u0590' and <= '\u05FF' => 'E',
        >= '\u0600' and <= '\u077F' => 'R',
        >= '\u0E00' and <= '\u0E7F' => 'T',
        >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7AF' => 'C',
        >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => 'C',
        >= '\uFF66' and <= '\uFF9F' => 'A',
        _ => 'O',
    };

    private static double Words(string text)
    {
        double sum = 0;
        int start = -1;
        bool beyond = false;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                beyond |= text[i] > 0x7F;
                continue;
            }

            if (start >= 0 && beyond && i - start is > 1 and < 24 && Known.Value.Contains(text.AsSpan(start, i - start)))
            {
                sum += i - start;
            }

            start = -1;
            beyond = false;
        }

        return sum;
    }
}
