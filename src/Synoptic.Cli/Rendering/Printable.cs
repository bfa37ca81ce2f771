using System.Globalization;
using System.Text;

namespace Synoptic.Cli.Rendering;

/// <summary>Makes words of articles safe to print: a page must not be able to steer the terminal.</summary>
internal static class Printable
{
    /// <summary>The text in one line: white space folded, control and invisible steering characters left out.</summary>
    public static string Line(string text) => Piece(text).Trim();

    /// <summary>The same for a piece of a line: a blank at either end stays.</summary>
    public static string Piece(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length == 0 || line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control && !Steers(rune.Value))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString();
    }

    /// <summary>Overrides of writing direction, which could show words in another order than they have.</summary>
    private static bool Steers(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF or 0xFFFD;
}
