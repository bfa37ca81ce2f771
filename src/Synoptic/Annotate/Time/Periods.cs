using Synoptic.Languages.Numbers;
using Synoptic.Languages.Patterns;
using Synoptic.Languages.Tokens;

namespace Synoptic.Annotate.Time;

/// <summary>Reads named and numbered periods: weekdays, months, seasons, quarters, centuries, with "last", "next", "this" or without.</summary>
internal static class Periods
{
    /// <summary>The period that begins at an atom, or null.</summary>
    public static Candidate? Read(AtomText text, int at)
    {
        Candidate? best = null;
        foreach (LexicalHit hit in text.HitsAt(at))
        {
            Candidate? read = hit.Class switch
            {
                LexicalClass.Modifier when !text.Lexicon.Pack.Time.ModifierOnlyAfter => Named(text, at, hit.End, hit.Value, true),
                LexicalClass.Weekday or LexicalClass.Month or LexicalClass.Season or LexicalClass.DayPart or LexicalClass.Unit => Trailing(text, at, hit),
                _ => null,
            };
            best = read is not null && (best is null || read.End > best.End || (best.Bare && !read.Bare)) ? read : best;
        }

        if (Ordinals.TryRead(text, at, out int ordinal, out int end) && WithUnit(text, at, end, ordinal) is { } numbered && (best is null || numbered.End > best.End))
        {
            best = numbered;
        }

        return best;
    }

    /// <summary>A quarter or century by its number, or null for other units.</summary>
    public static Candidate? Numbered(int start, int end, int ordinal, TimeUnit unit) => (unit, ordinal) switch
    {
        (TimeUnit.Quarter, >= 1 and <= 4) => new Candidate(start, end, Sense.Calendar) { Quarter = ordinal },
        (TimeUnit.Century, >= 1 and <= 30) => new Candidate(start, end, Sense.Century) { Ordinal = ordinal },
        _ => null,
    };

    private static Candidate? WithUnit(AtomText text, int start, int at, int ordinal)
    {
        int unitAt = text.SignAt(at) == '-' ? at + 1 : at;
        if (text.TryHit(unitAt, LexicalClass.Unit, out LexicalHit unit))
        {
            return Numbered(start, unit.End, ordinal, (TimeUnit)unit.Value);
        }

        // "the first nine months": a length.
        return ordinal == 1 && at < text.Atoms.Length && Lengths.Read(text, at) is { Sense: Sense.Duration } length ? length with { Start = start } : null;
    }

    private static Candidate? Trailing(AtomText text, int at, LexicalHit hit)
    {
        if (text.Lexicon.Pack.Time.ModifierAfter && text.TryHit(hit.End, LexicalClass.Modifier, out LexicalHit modifier)
            && Named(text, at, at, modifier.Value, false) is { } named)
        {
            return named.End == hit.End ? named with { End = modifier.End } : null;
        }

        return Bare(text, at, hit);
    }

    private static Candidate? Named(AtomText text, int start, int at, int modifier, bool before)
    {
        Candidate? best = null;
        bool plural = text.TryHit(at, LexicalClass.PluralUnit, out LexicalHit many);
        foreach (LexicalHit hit in text.HitsAt(at))
        {
            Candidate? read = hit.Class switch
            {
                LexicalClass.Unit when plural && many.End == hit.End => before ? null
                    : modifier > 0 ? new Candidate(start, hit.End, Sense.Vague) { Value = "FUTURE_REF" }
                    : new Candidate(start, hit.End, Sense.Duration) { Unit = (TimeUnit)hit.Value, Count = double.NaN },
                LexicalClass.Unit => new Candidate(start, hit.End, Sense.Offset) { Unit = (TimeUnit)hit.Value, Count = modifier },
                LexicalClass.Weekday => new Candidate(start, hit.End, Sense.Calendar) { Weekday = hit.Value, Modifier = modifier },
                LexicalClass.Month when hit.Value < 100 => new Candidate(start, hit.End, Sense.Calendar) { Month = hit.Value, Modifier = modifier },
                LexicalClass.Season => new Candidate(start, hit.End, Sense.Calendar) { Season = text.Lexicon.SeasonKeys[hit.Value], Modifier = modifier },
                LexicalClass.DayPart => new Candidate(start, hit.End, Sense.Offset) { Unit = TimeUnit.Day, Count = modifier, DayPart = text.Lexicon.DayPartKeys[hit.Value] },
                _ => null,
            };
            best = read is not null && (best is null || read.End > best.End) ? read : best;
        }

        return best;
    }

    /// <summary>A name alone, where its surroundings let it be a time.</summary>
    private static Candidate? Bare(AtomText text, int at, LexicalHit hit)
    {
        if (hit.Short)
        {
            return null;
        }

        bool opened = YearEvidence.HasPreposition(text, at);
        bool determined = opened || YearEvidence.EndsAt(text, at, LexicalClass.Article) || text.Lexicon.Pack.Time.Articles.Count == 0;
        switch (hit.Class)
        {
            case LexicalClass.Weekday:
                return new Candidate(at, hit.End, Sense.Calendar) { Weekday = hit.Value, Bare = true };
            case LexicalClass.Month when hit.Value < 100 && (opened || !IsName(text, at, hit.End)):
                return new Candidate(at, hit.End, Sense.Calendar) { Month = hit.Value, Bare = true };
            case LexicalClass.Season when determined && !IsPartOfWord(text, at, hit.End):
                return new Candidate(at, hit.End, Sense.Calendar) { Season = text.Lexicon.SeasonKeys[hit.Value], Bare = true };
            case LexicalClass.DayPart when (determined || hit.End > at + 1) && !IsPartOfWord(text, at, hit.End):
                return new Candidate(at, hit.End, Sense.DayPart) { DayPart = text.Lexicon.DayPartKeys[hit.Value], Bare = true };
            case LexicalClass.Unit when hit.Value == (int)TimeUnit.Weekend && determined:
                return new Candidate(at, hit.End, Sense.Offset) { Unit = TimeUnit.Weekend, Bare = true };
            case LexicalClass.Unit when hit.Value == (int)TimeUnit.Century && hit.End < text.Atoms.Length && text.Atoms[hit.End].Capital
                && Ordinals.TryRead(text, hit.End, out int century, out int after):
                return Numbered(at, after, century, TimeUnit.Century);
            case LexicalClass.Unit when hit.Value == (int)TimeUnit.Quarter && YearEvidence.EndsAt(text, at, LexicalClass.Article):
                return new Candidate(at, hit.End, Sense.Offset) { Unit = TimeUnit.Quarter, Bare = true };
            default:
                return null;
        }
    }

    /// <summary>One Han character with another after it is mostly a piece of a longer word ("朝日", "秋田").</summary>
    private static bool IsPartOfWord(AtomText text, int at, int end) =>
        end == at + 1 && end < text.Atoms.Length && text.Atoms[end].Start == text.Atoms[at].End
        && Characters.IsHan(text.Text[text.Atoms[at].Start]) && Characters.IsHan(text.Text[text.Atoms[end].Start]);

    /// <summary>"April Jones", "May God": a capital where another word with a capital follows, or a sentence opens with three letters.</summary>
    private static bool IsName(AtomText text, int at, int end)
    {
        Atom atom = text.Atoms[at];
        if (!atom.Capital || text.Lexicon.Pack.Names.CapitalisesNouns)
        {
            return false;
        }

        bool followed = end < text.Atoms.Length && text.Atoms[end] is { Kind: AtomKind.Word, Capital: true, SpaceBefore: true } && text.HitsAt(end).Length == 0;
        bool opens = at == 0 || text.SignAt(at - 1) is '.' or '!' or '?' or '"' or '“';
        return followed || (opens && atom.Length <= 3) || (at > 0 && text.Atoms[at - 1] is { Kind: AtomKind.Word, Capital: true } && !Characters.IsUpper(text.Text[atom.End - 1]) && atom.Length <= 5 && text.HitsAt(at - 1).Length == 0 && atom.SpaceBefore && !opens && end < text.Atoms.Length && text.Atoms[end].Kind == AtomKind.Word && text.Atoms[end].Capital);
    }
}
