using Synoptic.Languages.Patterns;
using Synoptic.Languages.Tokens;

namespace Synoptic.Annotate.Time;

/// <summary>Whether four figures that stand alone are a year or a number of something.</summary>
internal static class YearEvidence
{
    private static readonly string[] Symbols = ["km", "m", "kg", "ha", "mw", "kw", "gb", "mb", "usd", "eur", "hz", "mm", "cm", "kwh", "км", "м", "кг", "га"];

    /// <summary>Whether the figures at an atom are a year.</summary>
    public static bool IsYear(AtomText text, int at)
    {
        Atom atom = text.Atoms[at];
        if (atom.Kind != AtomKind.Digits || atom.Length != 4 || atom.Value is < 1000 or > 2100 || InLongerFigures(text, at))
        {
            return false;
        }

        bool opened = HasPreposition(text, at);
        bool enclosed = text.SignAt(at - 1) is '(' or '/' or '-' || text.SignAt(at + 1) is ')' or '/';
        bool stops = at + 1 >= text.Atoms.Length || text.Atoms[at + 1].Kind == AtomKind.Sign;
        bool round = atom.Value % 100 == 0;
        if (Counts(text, at))
        {
            return false;
        }

        if (atom.Value is < 1900 or > 2050)
        {
            bool verb = text.Lexicon.Pack.Names.CapitalisesNouns && at + 1 < text.Atoms.Length && text.Atoms[at + 1] is { Kind: AtomKind.Word, Capital: false };
            return (opened || enclosed || (verb && !round)) && (stops || (atom.Value >= 1500 && !round && NextIsPlain(text, at)));
        }

        return opened || enclosed || stops ? !round || atom.Value >= 1900 && (stops || NextIsPlain(text, at)) : !round && NextIsPlain(text, at);
    }

    /// <summary>Whether a word that comes before times stands before an atom.</summary>
    public static bool HasPreposition(AtomText text, int at) => EndsAt(text, at, LexicalClass.Preposition) || EndsAt(text, at, LexicalClass.Since);

    /// <summary>Whether a word or phrase of a class ends before an atom.</summary>
    public static bool EndsAt(AtomText text, int at, LexicalClass kind)
    {
        for (int start = Math.Max(0, at - 3); start < at; start++)
        {
            foreach (LexicalHit hit in text.HitsAt(start))
            {
                if (hit.Class == kind && hit.End == at)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool InLongerFigures(AtomText text, int at)
    {
        Atom[] atoms = text.Atoms;
        bool before = at > 1 && !atoms[at].SpaceBefore && text.SignAt(at - 1) is '.' or ',' or ':' && !atoms[at - 1].SpaceBefore && atoms[at - 2].Kind == AtomKind.Digits;
        bool after = at + 2 < atoms.Length && !atoms[at + 1].SpaceBefore && text.SignAt(at + 1) is '.' or ',' or ':' && !atoms[at + 2].SpaceBefore && atoms[at + 2].Kind == AtomKind.Digits;
        bool glued = at > 0 && !atoms[at].SpaceBefore && atoms[at - 1].Kind == AtomKind.Word;
        bool grouped = at + 1 < atoms.Length && atoms[at + 1] is { Kind: AtomKind.Digits, SpaceBefore: true, Length: 3 } && text.Atoms[at].Length <= 3;
        return before || after || glued || grouped;
    }

    /// <summary>Signs that figures count something: money, per cent, a unit or a scale word.</summary>
    private static bool Counts(AtomText text, int at)
    {
        if (IsMoney(text, at - 1) || IsMoney(text, at + 1) || text.SignAt(at + 1) == '%' || text.SignAt(at - 1) is '#' or '№' or '+')
        {
            return true;
        }

        foreach (LexicalHit hit in text.HitsAt(at + 1))
        {
            if (hit.Class is LexicalClass.Unit or LexicalClass.PluralUnit or LexicalClass.Scale && !hit.Short)
            {
                return true;
            }
        }

        if (at + 1 >= text.Atoms.Length || text.Atoms[at + 1].Kind != AtomKind.Word)
        {
            return false;
        }

        foreach (string symbol in Symbols)
        {
            if (text.Of(at + 1).Equals(symbol, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMoney(AtomText text, int at) => at >= 0 && at < text.Atoms.Length
        && char.GetUnicodeCategory(text.Text[text.Atoms[at].Start]) == System.Globalization.UnicodeCategory.CurrencySymbol;

    /// <summary>Whether what follows is no noun that the figures could count: where nouns take capitals, a word without one.</summary>
    private static bool NextIsPlain(AtomText text, int at)
    {
        if (at + 1 >= text.Atoms.Length || text.Atoms[at + 1].Kind != AtomKind.Word)
        {
            return true;
        }

        return !text.Lexicon.Pack.Names.CapitalisesNouns || !text.Atoms[at + 1].Capital || !Characters.IsLatin(text.Text[text.Atoms[at + 1].Start]);
    }
}
