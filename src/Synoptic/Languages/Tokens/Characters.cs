using System.Globalization;

namespace Synoptic.Languages.Tokens;

/// <summary>What Unicode says of a character, as far as tokens need it: the same for all languages.</summary>
internal static class Characters
{
    /// <summary>A letter or the code unit of one outside the basic plane.</summary>
    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.IsSurrogate(c);

    /// <summary>A mark that belongs to the letter before it, or a joiner inside a word.</summary>
    public static bool IsMark(char c) => c >= 128 && (c is '\u200C' or '\u200D' or '\u00AD'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>A decimal digit of any script.</summary>
    public static bool IsDigit(char c) => c < 128 ? char.IsAsciiDigit(c) : char.IsDigit(c);

    /// <summary>The value of a decimal digit of any script.</summary>
    public static int DigitValue(char c) => c < 128 ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(c);

    /// <summary>White space, no-break spaces included.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    /// <summary>An apostrophe as written inside words.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`' or '´';

    /// <summary>A hyphen as written inside words.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>A dash or hyphen of any length.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '‐' and <= '―') or '−' or '－';

    /// <summary>A character of a script that writes words without spaces and in which one character often is a word or a syllable.</summary>
    public static bool IsIdeograph(char c) => c >= 0x0E00 && (
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF') or (>= '\u1000' and <= '\u109F')
        || IsHan(c) || c is >= '\u3041' and <= '\u309F');

    /// <summary>A Han character of the basic plane.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '〇' or '々';

    /// <summary>A Hangul syllable.</summary>
    public static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>A letter of a script with two cases, in upper case.</summary>
    public static bool IsUpper(char c) => c < 128 ? char.IsAsciiLetterUpper(c) : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>A letter of a script with two cases, in lower case. Georgian letters count as uncased: sentences open with them.</summary>
    public static bool IsLower(char c) => c < 128 ? char.IsAsciiLetterLower(c)
        : char.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter && c is not (>= '\u10D0' and <= '\u10FF');

    /// <summary>A Latin letter.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' && char.IsLetter(c)) || c is >= '\u1E00' and <= '\u1EFF';

    /// <summary>A character that closes a quotation or bracket when it stands right after what it closes.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '}' or '”' or '“' or '’' or '‘' or '»' or '«' or '›' or '‹'
        or '」' or '』' or '）' or '】' or '》' or '〉' or '］' or '＂';
}
