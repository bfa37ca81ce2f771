using Synoptic.Languages.Numbers;
using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Reads lengths of time: a number and a unit, with "last" or "next" between or before them or not.</summary>
internal static class Lengths
{
    /// <summary>Above it, what stands between a number and a unit is no part of a length ("$2 million last year").</summary>
    private const double MostModified = 100;

    /// <summary>The length that begins at an atom, or null.</summary>
    public static Candidate? Read(AtomText text, int at)
    {
        Candidate? best = null;
        foreach (LexicalHit hit in text.HitsAt(at))
        {
            Candidate? read = hit.Class switch
            {
                LexicalClass.Modifier when !text.Lexicon.Pack.Time.ModifierOnlyAfter => Modified(text, at, hit),
                LexicalClass.DualUnit => Length(at, Trailing(text, hit.End), 2, (TimeUnit)hit.Value),
                LexicalClass.SomeCount => Counted(text, at, hit.End, double.NaN),
                LexicalClass.PluralUnit when YearEvidence.HasPreposition(text, at) => new Candidate(at, hit.End, Sense.Duration) { Unit = (TimeUnit)hit.Value, Count = double.NaN },
                _ => null,
            };
            best = read is not null && (best is null || read.End > best.End) ? read : best;
        }

        bool ordinal = Ordinals.TryRead(text, at, out _, out int after) && text.TryHit(at, LexicalClass.Ordinal, out _);
        if (Numerals.TryRead(text, at, out Numeral number) && !(ordinal && after >= number.End) && Counted(text, at, number.End, number.Value) is { } counted && (best is null || counted.End > best.End))
        {
            best = counted;
        }

        return best;
    }

    /// <summary>"the last three years", "the past several months", "les trois dernières années".</summary>
    private static Candidate? Modified(AtomText text, int at, LexicalHit modifier)
    {
        int next = modifier.End;
        if (text.TryHit(next, LexicalClass.PluralUnit, out LexicalHit plural))
        {
            return modifier.Value > 0
                ? new Candidate(at, plural.End, Sense.Vague) { Value = "FUTURE_REF" }
                : new Candidate(at, plural.End, Sense.Duration) { Unit = (TimeUnit)plural.Value, Count = double.NaN };
        }

        if (text.TryHit(next, LexicalClass.SomeCount, out LexicalHit some))
        {
            return Counted(text, at, some.End, double.NaN);
        }

        return Numerals.TryRead(text, next, out Numeral number) ? Counted(text, at, number.End, number.Value) : null;
    }

    private static Candidate? Counted(AtomText text, int start, int at, double count)
    {
        // "sechs bis acht Monate": the first number takes the unit of the second, and each is a length of its own.
        int unitAt = at;
        int after = text.SignAt(at) == '-' ? at + 1 : text.TryHit(at, LexicalClass.RangeWord, out LexicalHit range) ? range.End : -1;
        if (after > 0 && Numerals.TryRead(text, after, out Numeral upper) && Unit(text, upper.End, out LexicalHit shared))
        {
            return Length(start, at, count, (TimeUnit)shared.Value);
        }

        if (text.SignAt(at) == '-' && !text.Atoms[at].SpaceBefore && at + 1 < text.Atoms.Length && !text.Atoms[at + 1].SpaceBefore)
        {
            unitAt++;
        }
        else if (count is not > MostModified && text.TryHit(at, LexicalClass.Modifier, out LexicalHit modifier)
            && (text.Lexicon.Pack.Time.Plurals.Count == 0 || text.TryHit(modifier.End, LexicalClass.PluralUnit, out _)))
        {
            unitAt = modifier.End;
        }

        if (!Unit(text, unitAt, out LexicalHit unit))
        {
            return null;
        }

        // "a 52-year-old": an age; "the 1988 quarter": a year.
        bool goesOn = text.SignAt(unit.End) == '-' && unit.End + 1 < text.Atoms.Length && !text.Atoms[unit.End].SpaceBefore && !text.Atoms[unit.End + 1].SpaceBefore
            && text.Atoms[unit.End + 1].Kind == AtomKind.Word && unitAt > at;
        if (goesOn || (count is >= 1900 and <= 2050 && !text.TryHit(unitAt, LexicalClass.PluralUnit, out _) && text.Lexicon.Pack.Time.Plurals.Count > 0))
        {
            return null;
        }

        return Length(start, Trailing(text, unit.End), count, (TimeUnit)unit.Value);
    }

    /// <summary>Where a length ends whose unit ends at an atom: after "last" or "next" where these may follow.</summary>
    private static int Trailing(AtomText text, int end) =>
        text.Lexicon.Pack.Time.ModifierAfter && text.TryHit(end, LexicalClass.Modifier, out LexicalHit behind) ? behind.End : end;

    private static Candidate? Length(int start, int end, double count, TimeUnit unit) =>
        count is (> 0 and < 0.5) or <= 0 or > 1e5 ? null : new Candidate(start, end, Sense.Duration) { Unit = unit, Count = count };

    private static bool Unit(AtomText text, int at, out LexicalHit unit) =>
        text.TryHit(at, LexicalClass.Unit, out unit) || text.TryHit(at, LexicalClass.PluralUnit, out unit);
}
