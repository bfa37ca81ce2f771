using System.Globalization;

namespace Synoptic.Group.Vectors;

/// <summary>
/// What each UTF-16 unit is and what it is written as before it is hashed: lower case, with variants of a letter that only
/// differ in form brought together. Rules of scripts, not of languages.
/// </summary>
internal static class CharTable
{
    private static readonly CharClass[] Classes = new CharClass[char.MaxValue + 1];
    private static readonly char[] Forms = new char[char.MaxValue + 1];

    static CharTable()
    {
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char c = (char)i;
            CharClass? block = BlockOf(c);
            Forms[i] = block is null ? Form(c) : c;
            Classes[i] = block ?? Classify(Forms[i]);
        }
    }

    /// <summary>What the character is.</summary>
    public static CharClass ClassOf(char c) => Classes[c];

    /// <summary>How the character is written before hashing.</summary>
    public static char FormOf(char c) => Forms[c];

    // The large blocks of one kind need no look at each character: a quarter of the time to fill the table.
    private static CharClass? BlockOf(char c) => c switch
    {
        >= '\u4E00' and <= '\u9FFF' => CharClass.Han,
        >= '\uAC00' and <= '\uD7A3' => CharClass.Letter,
        >= '\uD800' and <= '\uF8FF' => CharClass.Separator,
        _ => null,
    };

    private static char Form(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            c = (char)(c - 0xFEE0);
        }

        int digit = CharUnicodeInfo.GetDecimalDigitValue(c);
        if (digit >= 0)
        {
            return (char)('0' + digit);
        }

        return c switch
        {
            'İ' => 'i',
            'ς' => 'σ',
            'ё' or 'Ё' => 'е',
            'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
            'ى' or 'ی' or 'ې' => 'ي',
            'ک' => 'ك',
            'ة' => 'ه',
            'ך' => 'כ',
            'ם' => 'מ',
            'ן' => 'נ',
            'ף' => 'פ',
            'ץ' => 'צ',
            _ => char.ToLowerInvariant(c),
        };
    }

    private static CharClass Classify(char c)
    {
        if (c is '\u00AD' or '\u0640' or '\u200D' or (>= '\u0591' and <= '\u05C7') or (>= '\u064B' and <= '\u065F') or '\u0670')
        {
            return CharClass.Ignored;
        }

        if (c is '\'' or '\u2019' or '\u02BC' or '\u05F3' or '\u05F4' or '"')
        {
            return CharClass.Apostrophe;
        }

        UnicodeCategory category = char.GetUnicodeCategory(c);
        if (category == UnicodeCategory.DecimalDigitNumber)
        {
            return CharClass.Digit;
        }

        bool letter = category is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        return (letter, c) switch
        {
            (false, _) => CharClass.Separator,
            (_, >= '\u3041' and <= '\u309F' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3005') => CharClass.Han,
            (_, >= '\u30A0' and <= '\u30FF' or >= '\u31F0' and <= '\u31FF') => CharClass.Katakana,
            (_, >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF') => CharClass.SouthEastAsian,
            _ => CharClass.Letter,
        };
    }
}
