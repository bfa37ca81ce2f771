using Synoptic.Languages.Patterns;
using Synoptic.Languages.Tokens;

namespace Synoptic.Languages.Numbers;

/// <summary>Reads a number at one place of a text: figures, words, Han numerals.</summary>
internal static class Numerals
{
    /// <summary>Reads the longest number that begins at an atom.</summary>
    public static bool TryRead(AtomText text, int at, out Numeral numeral)
    {
        numeral = default;
        if (at >= text.Atoms.Length)
        {
            return false;
        }

        Atom atom = text.Atoms[at];
        switch (atom.Kind)
        {
            case AtomKind.Digits:
                int end = FigureReader.Read(text, at, out double value);
                numeral = Scaled(text, value, end, NumeralForm.Figures);
                return true;
            case AtomKind.Glyph when Characters.IsHan(text.Text[atom.Start]):
                int length = HanNumerals.Read(text.Text, atom.Start, out double han);
                numeral = new Numeral(han, AtomAfter(text, at, atom.Start + length), NumeralForm.Han);
                return length > 0;
            default:
                return WordNumbers.TryRead(text, at, out numeral);
        }
    }

    /// <summary>Reads a whole number written in Han numerals or, for years, in words.</summary>
    public static bool TryReadWhole(AtomText text, int at, bool asYear, out int value, out int end)
    {
        value = -1;
        end = at + 1;
        Atom atom = text.Atoms[at];
        bool han = atom.Kind == AtomKind.Glyph && Characters.IsHan(text.Text[atom.Start]);
        if ((!han && atom.Kind != AtomKind.Word) || !TryRead(text, at, out Numeral numeral) || numeral.Value > 9999 || numeral.Value % 1 != 0)
        {
            return false;
        }

        // "a May deal" is no first of May: only years and numbers above one are read from words.
        if (!han && (numeral.Value < 2 || (asYear && numeral.Value < 1000)))
        {
            return false;
        }

        value = (int)numeral.Value;
        end = numeral.End;
        return true;
    }

    /// <summary>Applies the scale words after a number ("2,5 Mio.", "3億5000万").</summary>
    private static Numeral Scaled(AtomText text, double value, int end, NumeralForm form)
    {
        double total = 0;
        while (end < text.Atoms.Length && value < 1e15)
        {
            double scale = 0;
            int after = end;
            if (text.TryHit(end, LexicalClass.Scale, out LexicalHit hit))
            {
                scale = hit.Number;
                after = hit.End;
            }
            else if (text.Atoms[end].Kind == AtomKind.Glyph && HanNumerals.Scale(text.Text[text.Atoms[end].Start]) is >= 1000 and var han)
            {
                scale = han;
                after = end + 1;
            }

            if (scale == 0)
            {
                break;
            }

            value *= scale;
            end = after;
            bool more = end < text.Atoms.Length && !text.Atoms[end].SpaceBefore && text.Atoms[end].Kind == AtomKind.Digits && text.Atoms[end - 1].Kind == AtomKind.Glyph;
            if (more)
            {
                total += value;
                end = FigureReader.Read(text, end, out value);
                if (value >= scale)
                {
                    break;
                }
            }
        }

        return new Numeral(total + value, end, form);
    }

    private static int AtomAfter(AtomText text, int at, int position)
    {
        while (at < text.Atoms.Length && text.Atoms[at].Start < position)
        {
            at++;
        }

        return at;
    }
}
