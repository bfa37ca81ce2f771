using System.Text;

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
        StringBuilder squeezed = new(Math.Min(text.Length, limit));
        foreach (char c in text)
        {
            if (squeezed.Length >= limit)
            {
                break;
            }

            if (char.IsLetterOrDigit(c))
            {
                squeezed.Append(char.ToLowerInvariant(c));
            }
        }

        return squeezed.ToString();
    }
}
