using System.Buffers;
using System.Runtime.InteropServices;

namespace Synoptic.Extract.Markup;

/// <summary>Text as a reader sees it: white space folded to one space, invisible characters left out.</summary>
internal static class FoldedText
{
    /// <summary>The words of the parts, folded and trimmed.</summary>
    public static string Of(List<PageText> parts)
    {
        int longest = 0;
        foreach (PageText part in CollectionsMarshal.AsSpan(parts))
        {
            longest += part.Text.Length;
        }

        char[] into = ArrayPool<char>.Shared.Rent(longest);
        int length = 0;
        bool space = false;
        foreach (PageText part in CollectionsMarshal.AsSpan(parts))
        {
            foreach (char c in part.Text)
            {
                if (IsSpace(c))
                {
                    space = true;
                }
                else if (!IsInvisible(c))
                {
                    // A space stands only between words, and came from at least one character.
                    if (space && length > 0)
                    {
                        into[length++] = ' ';
                    }

                    space = false;
                    into[length++] = c;
                }
            }
        }

        string text = length == 0 ? "" : new string(into, 0, length);
        ArrayPool<char>.Shared.Return(into);
        return text;
    }

    /// <summary>How many characters are no white space.</summary>
    public static int Solid(ReadOnlySpan<char> text)
    {
        int solid = 0;
        foreach (char c in text)
        {
            solid += IsSpace(c) ? 0 : 1;
        }

        return solid;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' || (c is not (> ' ' and <= '~') && char.IsWhiteSpace(c));

    /// <summary>Characters that only steer layout (soft hyphen, zero-width space, byte-order mark, direction marks) or are no text at all.</summary>
    public static bool IsInvisible(char c) => c is not (>= ' ' and <= '~') && (
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\r' or '\f')) or (>= '\u007F' and <= '\u009F'));
}
