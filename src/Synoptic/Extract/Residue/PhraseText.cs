using System.Buffers;
using System.Globalization;

namespace Synoptic.Extract.Residue;

/// <summary>The form in which lines and furniture phrases are compared: case folded, white space and punctuation as one space.</summary>
internal static class PhraseText
{
    /// <summary>Words in lower case, one space between; digits kept.</summary>
    public static string Fold(string text)
    {
        char[] folded = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        foreach (char c in text)
        {
            bool word = char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (word)
            {
                folded[length++] = char.IsAscii(c) ? (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : char.ToLowerInvariant(c);
            }
            else if (length > 0 && folded[length - 1] != ' ' && c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\'' or '’'))
            {
                folded[length++] = ' ';
            }
        }

        length -= length > 0 && folded[length - 1] == ' ' ? 1 : 0;
        string words = length == 0 ? "" : new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return words;
    }

    /// <summary>A folded text without words that are all digits at its start and end: "Comments 12" and "12 comments" read alike.</summary>
    public static ReadOnlySpan<char> WithoutCounts(string folded)
    {
        ReadOnlySpan<char> rest = folded;
        while (true)
        {
            int space = rest.LastIndexOf(' ');
            ReadOnlySpan<char> last = rest[(space + 1)..];
            if (last.Length == 0 || last.ContainsAnyExceptInRange('0', '9'))
            {
                break;
            }

            rest = space < 0 ? [] : rest[..space];
        }

        while (true)
        {
            int space = rest.IndexOf(' ');
            ReadOnlySpan<char> first = space < 0 ? rest : rest[..space];
            if (first.Length == 0 || first.ContainsAnyExceptInRange('0', '9'))
            {
                break;
            }

            rest = space < 0 ? [] : rest[(space + 1)..];
        }

        return rest;
    }
}
