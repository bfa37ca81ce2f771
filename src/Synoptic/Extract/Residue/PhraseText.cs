using System.Text;

namespace Synoptic.Extract.Residue;

/// <summary>The form in which lines and furniture phrases are compared: case folded, white space and punctuation as one space.</summary>
internal static class PhraseText
{
    /// <summary>Words in lower case, one space between; digits kept.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            bool word = char.IsLetterOrDigit(c) || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            if (word)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ' && c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\'' or '’'))
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A folded text without words that are all digits at its start and end: "Comments 12" and "12 comments" read alike.</summary>
    public static string WithoutCounts(string folded)
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

        return rest.ToString();
    }
}
