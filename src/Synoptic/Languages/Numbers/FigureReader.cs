using Synoptic.Languages.Patterns;

namespace Synoptic.Languages.Numbers;

/// <summary>Reads figures with the pack's separators.</summary>
internal static class FigureReader
{
    /// <summary>Longest number in atoms: more is no number of anything.</summary>
    private const int MostAtoms = 16;

    /// <summary>Reads the number that begins with the digits at an atom.</summary>
    /// <returns>Index after its last atom.</returns>
    public static int Read(AtomText text, int at, out double value)
    {
        NumberRules rules = text.Lexicon.Pack.Numbers;
        Atom[] atoms = text.Atoms;
        value = Digits(text, at);
        int end = at + 1;
        bool grouped = false;
        char group = '\0';
        while (end < atoms.Length && end - at < MostAtoms)
        {
            if (atoms[end] is { Kind: AtomKind.Digits, SpaceBefore: true, Length: 3 } next && text.Text[atoms[end - 1].End..next.Start].Length == 1
                && (group is '\0' or ' ') && atoms[at].Length <= 3 && Groups(rules, text.Text[next.Start - 1]))
            {
                value = (value * 1000) + Digits(text, end);
                end++;
                grouped = true;
                group = ' ';
                continue;
            }

            if (end + 1 >= atoms.Length || atoms[end].Kind != AtomKind.Sign || atoms[end].SpaceBefore
                || atoms[end + 1].Kind != AtomKind.Digits || atoms[end + 1].SpaceBefore)
            {
                break;
            }

            char sign = text.Text[atoms[end].Start];
            bool three = atoms[end + 1].Length == 3 && atoms[at].Length <= 3 && value >= 1;
            bool isDecimal = (rules.Decimal.Length == 1 && rules.Decimal[0] == sign) || sign == '٫';
            if (three && (group == '\0' || group == sign) && (Groups(rules, sign) || sign == '٬') && !(isDecimal && !grouped))
            {
                value = (value * 1000) + Digits(text, end + 1);
                end += 2;
                grouped = true;
                group = sign;
                continue;
            }

            bool another = end + 3 < atoms.Length && text.SignAt(end + 2) == text.SignAt(end) && !atoms[end + 2].SpaceBefore && atoms[end + 3].Kind == AtomKind.Digits && !atoms[end + 3].SpaceBefore;
            if (isDecimal || (!grouped && sign is '.' or ',' && atoms[end + 1].Length <= 2 && !another))
            {
                value += Digits(text, end + 1) / Math.Pow(10, atoms[end + 1].Length);
                end += 2;
            }

            break;
        }

        // "2 1/2".
        if (!grouped && end == at + 1 && end + 2 < atoms.Length && atoms[end] is { Kind: AtomKind.Digits, SpaceBefore: true } && text.SignAt(end + 1) == '/'
            && atoms[end].Value > 0 && atoms[end + 2].Value > atoms[end].Value && atoms[end + 2].Value < 10 && !atoms[end + 1].SpaceBefore && !atoms[end + 2].SpaceBefore)
        {
            value += (double)atoms[end].Value / atoms[end + 2].Value;
            end += 3;
        }

        return end;
    }

    private static bool Groups(NumberRules rules, char sign)
    {
        foreach (string group in rules.Group)
        {
            if (group.Length == 1 && (group[0] == sign || (char.IsWhiteSpace(group[0]) && sign is ' ' or '\u00A0' or '\u202F' or '\u2009')))
            {
                return true;
            }
        }

        return sign is '\u00A0' or '\u202F' or '\u2009';
    }

    private static double Digits(AtomText text, int at)
    {
        double value = 0;
        foreach (char c in text.Of(at))
        {
            value = (value * 10) + Tokens.Characters.DigitValue(c);
        }

        return value;
    }
}
