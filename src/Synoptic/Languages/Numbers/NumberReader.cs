using Synoptic.Languages.Patterns;
using Synoptic.Model;

namespace Synoptic.Languages.Numbers;

/// <summary>Finds the numbers of a text: figures in any decimal script, number and scale words, Han numerals, ranges, bounds.</summary>
internal static class NumberReader
{
    /// <summary>Most atoms between a word of bound and its number ("at least some 20").</summary>
    private const int Reach = 5;

    /// <summary>The numbers of <paramref name="text"/> in order. Ordinals are not among them.</summary>
    public static IReadOnlyList<NumberMatch> Read(string text, LanguagePack pack) => Read(AtomText.Of(text, pack));

    /// <summary>The numbers of a text that is cut into atoms already.</summary>
    public static IReadOnlyList<NumberMatch> Read(AtomText text)
    {
        List<NumberMatch> numbers = [];
        int at = 0, previous = 0;
        while (at < text.Atoms.Length)
        {
            if (!TryReadAt(text, at, previous, out NumberMatch number, out int end))
            {
                at++;
                continue;
            }

            numbers.Add(number);
            at = end;
            previous = end;
        }

        return numbers;
    }

    private static bool TryReadAt(AtomText text, int at, int previous, out NumberMatch number, out int end)
    {
        number = default;
        end = at;
        bool vague = false;
        if (!Numerals.TryRead(text, at, out Numeral first))
        {
            if (!text.TryHit(at, LexicalClass.VagueNumber, out LexicalHit hit))
            {
                return false;
            }

            vague = true;
            first = new Numeral(hit.Number, hit.End, NumeralForm.Words);
        }
        else if (first.Form == NumeralForm.Words && text.TryHit(at, LexicalClass.VagueNumber, out LexicalHit longer) && longer.End > first.End)
        {
            vague = true;
            first = new Numeral(longer.Number, longer.End, NumeralForm.Words);
        }

        if (!vague && (Ordinals.TryRead(text, at, out _, out int ordinal) && ordinal > first.End && text.SignAt(ordinal - 1) != '.'))
        {
            return false;
        }

        end = first.End;
        double? upper = null;
        if (!vague && RangeTo(text, first, out Numeral second))
        {
            upper = second.Value;
            end = second.End;
        }

        double value = first.Value;
        if (upper is { } top && Shares(text, first, top))
        {
            // "2 to 3 million": the scale belongs to both ends.
            value *= ScaleAt(text, end);
        }

        TextSpan span = new(text.Atoms[at].Start, text.Atoms[end - 1].End);
        number = new NumberMatch(span, value, upper, Bound(text, at, end, previous), first.Form, vague);
        return true;
    }

    private static bool RangeTo(AtomText text, Numeral first, out Numeral second)
    {
        second = default;
        int at = first.End;
        int after = text.SignAt(at) is '-' or '~' ? at + 1
            : text.TryHit(at, LexicalClass.RangeWord, out LexicalHit word) ? word.End : -1;
        if (after < 0 || !Numerals.TryRead(text, after, out second) || second.Form != first.Form)
        {
            return false;
        }

        bool wordy = text.SignAt(at) == '\0';
        return second.Value > first.Value && (second.End >= text.Atoms.Length || text.SignAt(second.End) != '-') && (wordy || !text.Atoms[at].SpaceBefore == !text.Atoms[after].SpaceBefore);
    }

    private static bool Shares(AtomText text, Numeral first, double upper) =>
        ScaleAt(text, first.End) == 1 && first.Value < 1000 && upper >= 1000 && !text.TryHit(first.End - 1, LexicalClass.Scale, out _);

    private static double ScaleAt(AtomText text, int end) => text.TryHit(end - 1, LexicalClass.Scale, out LexicalHit hit) ? hit.Number : 1;

    private static QuantityBound Bound(AtomText text, int start, int end, int previous)
    {
        for (int at = Math.Max(previous, start - Reach); at < start; at++)
        {
            if (text.TryHit(at, LexicalClass.Bound, out LexicalHit hit) && hit.End == start)
            {
                return (QuantityBound)hit.Value;
            }
        }

        return text.TryHit(end, LexicalClass.Bound, out LexicalHit after) && after.End - end > 1 && end < text.Atoms.Length ? (QuantityBound)after.Value : QuantityBound.Exact;
    }
}
