using Synoptic.Languages;
using Synoptic.Languages.Dates;
using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Reads what a matched shape of the pack means.</summary>
internal static class ShapeReader
{
    /// <summary>The time expression that a shape stands for, or null where what it captured makes none.</summary>
    public static Candidate? Read(AtomText text, int at, ShapeMatch match)
    {
        Captures c = match.Captures;
        int unit = match.Shape.Detail >= 0 && match.Shape.Kind >= ShapeKind.Ago ? match.Shape.Detail : c.Unit;
        double count = !double.IsNaN(c.Number) ? c.Number
            : c.Some || Holds(text, at, match, LexicalClass.PluralUnit) ? double.NaN
            : Holds(text, at, match, LexicalClass.DualUnit) ? 2 : 1;
        switch (match.Shape.Kind)
        {
            case ShapeKind.Date:
                return Date(text, at, match);
            case ShapeKind.Clock when c.Hour >= 0 && CalendarDateMatcher.IsWhole(text, at, match.End) && !IsLength(text, at, match.End):
                return new Candidate(at, match.End, Sense.Clock)
                {
                    Hour = c.AmPm == 12 && c.Hour < 12 ? c.Hour + 12 : c.AmPm == 0 && c.Hour == 12 ? 0 : c.Hour,
                    Minute = c.Minute,
                    Second = c.Second,
                };
            case ShapeKind.Ago or ShapeKind.Ahead when unit >= 0:
                return new Candidate(at, match.End, Sense.Offset) { Unit = (TimeUnit)unit, Count = match.Shape.Kind == ShapeKind.Ago ? -count : count, Value = "ago" };
            case ShapeKind.Earlier or ShapeKind.Later when unit >= 0:
                return new Candidate(at, match.End, Sense.Narrative) { Unit = (TimeUnit)unit, Count = match.Shape.Kind == ShapeKind.Earlier ? -count : count };
            case ShapeKind.Duration when unit >= 0:
                return new Candidate(at, match.End, Sense.Duration) { Unit = (TimeUnit)unit, Count = double.IsNaN(c.Number) && c.Unit < 0 ? double.NaN : count };
            case ShapeKind.Set:
                return Set(text.Lexicon, at, match, count);
            default:
                return null;
        }
    }

    /// <summary>"deux heures", "15 heures" without a word that comes before times: a length of time, not a time of day.</summary>
    private static bool IsLength(AtomText text, int at, int end) => text.TryHit(end - 1, LexicalClass.Unit, out LexicalHit unit) && unit.End == end
        && unit.Value == (int)TimeUnit.Hour && end == at + 2 && (text.Atoms[at].Kind == AtomKind.Word || !YearEvidence.HasPreposition(text, at));

    private static bool Holds(AtomText text, int at, ShapeMatch match, LexicalClass form)
    {
        for (int i = at; i < match.End; i++)
        {
            if (text.TryHit(i, form, out LexicalHit hit) && hit.Value == match.Captures.Unit)
            {
                return true;
            }
        }

        return false;
    }

    private static Candidate? Date(AtomText text, int at, ShapeMatch match)
    {
        Captures c = match.Captures;
        if (c.Decade >= 0)
        {
            return new Candidate(at, match.End, Sense.Decade) { Ordinal = c.Decade };
        }

        if (c.Season >= 0)
        {
            return new Candidate(at, match.End, Sense.Calendar) { Season = text.Lexicon.SeasonKeys[c.Season], Year = c.Year < 0 ? null : c.Year };
        }

        if (c.Unit >= 0)
        {
            return c.Ordinal > 0 && Periods.Numbered(at, match.End, c.Ordinal, (TimeUnit)c.Unit) is { } period
                ? period with { Year = c.Year < 0 ? null : c.Year } : null;
        }

        if (c is { Day: > 0 and <= 31, Month: < 0, Year: < 0, Weekday: <= 0 })
        {
            return CalendarDateMatcher.IsWhole(text, at, match.End)
                ? new Candidate(at, match.End, Sense.Calendar) { Day = c.Day, Modifier = Modifier(text, at, match.End) } : null;
        }

        if (!CalendarDateMatcher.TryRead(text, at, match, out CalendarDate date))
        {
            return null;
        }

        return new Candidate(at, match.End, Sense.Calendar)
        {
            Calendar = date.Calendar,
            Year = date.Year,
            Month = date.Month,
            Day = date.Day,
            Weekday = date.Weekday,
        };
    }

    private static int? Modifier(AtomText text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text.TryHit(i, LexicalClass.Modifier, out LexicalHit hit))
            {
                return hit.Value;
            }
        }

        return null;
    }

    private static Candidate? Set(PackLexicon lexicon, int at, ShapeMatch match, double count)
    {
        SetTime set = lexicon.Pack.Time.Sets[match.Shape.Index];
        Captures c = match.Captures;
        string? value = set.Value;
        if (value is null && c.Weekday > 0)
        {
            value = $"XXXX-WXX-{c.Weekday}";
        }
        else if (value is null && c.Month > 0)
        {
            value = Timex.Partial(new Candidate(at, match.End, Sense.Calendar) { Month = c.Month % 100, Day = c.Day > 0 ? c.Day : null });
        }
        else if (value is null && c.DayPart >= 0)
        {
            value = "XXXX-XX-XXT" + lexicon.DayPartKeys[c.DayPart];
        }
        else if (value is null && c.Season >= 0)
        {
            value = "XXXX-" + lexicon.SeasonKeys[c.Season];
        }
        else if (value is null && c.Unit >= 0)
        {
            value = Timex.Duration(double.IsNaN(c.Number) ? 1 : count, (TimeUnit)c.Unit);
        }

        return value is null ? null : new Candidate(at, match.End, Sense.Set) { Value = value };
    }
}
