using System.Buffers;

namespace Synoptic.Extract.Markup;

/// <summary>What the page's metadata says of the text, for comparison with its segments. Null where the page does not say.</summary>
internal sealed class PageClues
{
    /// <summary>The title, letters and digits alone.</summary>
    public string? Title { get; init; }

    /// <summary>The description, letters and digits alone.</summary>
    public string? Description { get; init; }

    /// <summary>The body as the page's structured data gives it, letters and digits alone.</summary>
    public string? Body { get; init; }

    /// <summary>The letters and digits of a text in lower case: what stays when two renderings of it are compared.</summary>
    public static string Squeeze(ReadOnlySpan<char> text, int limit = int.MaxValue)
    {
        char[] squeezed = ArrayPool<char>.Shared.Rent(Math.Min(text.Length, limit));
        int length = Squeeze(text, squeezed.AsSpan(0, Math.Min(text.Length, limit)));
        string letters = length == 0 ? "" : new string(squeezed, 0, length);
        ArrayPool<char>.Shared.Return(squeezed);
        return letters;
    }

    /// <summary>Writes the letters and digits of a text in lower case until there is no more room, and gives their number.</summary>
    public static int Squeeze(ReadOnlySpan<char> text, Span<char> into)
    {
        int length = 0;
        for (int i = 0; i < text.Length && length < into.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterLower(c))
            {
                into[length++] = c;
            }
            else if (char.IsLetterOrDigit(c))
            {
                into[length++] = char.ToLowerInvariant(c);
            }
        }

        return length;
    }
}
