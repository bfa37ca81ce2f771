using System.Text;

namespace Synoptic.Extract.Markup;

/// <summary>Text as a reader sees it: white space folded to one space, invisible characters left out.</summary>
internal static class FoldedText
{
    /// <summary>Appends the words of the parts, folded and trimmed.</summary>
    public static void Append(IReadOnlyList<PageText> parts, StringBuilder into)
    {
        int start = into.Length;
        bool space = false;
        foreach (PageText part in parts)
        {
            foreach (char c in part.Text)
            {
                if (char.IsWhiteSpace(c))
                {
                    space = true;
                }
                else if (!IsInvisible(c))
                {
                    if (space && into.Length > start)
                    {
                        into.Append(' ');
                    }

                    space = false;
                    into.Append(c);
                }
            }
        }
    }

    /// <summary>Characters that only steer layout (soft hyphen, zero-width space, byte-order mark, direction marks) or are no text at all.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\r' or '\f')) or (>= '\u007F' and <= '\u009F');
}
