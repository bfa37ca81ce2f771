using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Joins a time expression with what follows and belongs to it: a year, a relative year, a part of the day.</summary>
internal static class Compositions
{
    /// <summary>The expression with what belongs to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">What was read.</param>
    /// <param name="reader">Reads the expression at an atom.</param>
    /// <param name="depth">How deep inside other expressions.</param>
    public static Candidate Complete(AtomText text, Candidate first, CandidateReader reader, int depth)
    {
        if ((first.IsYearless || first is { Sense: Sense.Holiday, Year: null }) && first.Modifier is null && WithYear(text, first, reader, depth) is { } dated)
        {
            return dated;
        }

        if (first.IsYear && OfYear(text, first, reader, depth) is { } inside && (!first.Bare || inside.Quarter is not null))
        {
            return inside;
        }

        if (first is { Sense: Sense.Duration, Value: null } && WithLength(text, first, reader, depth) is { } sum)
        {
            return sum;
        }

        if (first is { Sense: Sense.Offset, Unit: TimeUnit.Day, DayPart: null } && text.TryHit(first.End, LexicalClass.Weekday, out LexicalHit weekday) && !weekday.Short)
        {
            // "am morgigen Sonntag": one day, named twice.
            return first with { End = weekday.End };
        }

        if (first is { Sense: Sense.DayPart, DayPart: not null } && first.End < text.Atoms.Length && text.SignAt(first.End) == '\0'
            && reader.Read(first.End, depth) is { IsDay: true, DayPart: null } day)
        {
            // "утром 10 мая", "tối thứ Hai": the part before its day.
            return day with { Start = first.Start, DayPart = first.DayPart, Bare = false };
        }

        return first.IsDay && first.DayPart is null ? WithDayPart(text, first) : first;
    }

    /// <summary>Where the text goes on after prepositions and articles, at most so many.</summary>
    public static int Skip(AtomText text, int at, int most)
    {
        for (int i = 0; i < most; i++)
        {
            if (text.TryHit(at, LexicalClass.Since, out _))
            {
                // "17. September, seit 2019": another time, not the year of this one.
                break;
            }

            if (!text.TryHit(at, LexicalClass.Preposition, out LexicalHit hit) && !text.TryHit(at, LexicalClass.Article, out hit))
            {
                if (i == 0 && text.SignAt(at) == '-')
                {
                    at++;
                    continue;
                }

                break;
            }

            at = hit.End;
        }

        return at;
    }

    /// <summary>"June last year", "third quarter of 1989", "Juni des vergangenen Jahres".</summary>
    private static Candidate? WithYear(AtomText text, Candidate first, CandidateReader reader, int depth)
    {
        int at = text.SignAt(first.End) == ',' ? first.End + 1 : Skip(text, first.End, 2);
        Candidate? year = at < text.Atoms.Length && text.SignAt(at) == '\0' ? reader.Read(at, depth) : null;
        if (year is { IsYear: true, Sense: Sense.Calendar } && text.SignAt(at - 1) != '-' && (at > first.End || first.Month is null || first.Day is not null))
        {
            return first with { End = year.End, Year = year.Year, Bare = false };
        }

        if (year is { IsYear: true, Sense: Sense.Offset } && !double.IsNaN(year.Count))
        {
            return first with { End = year.End, YearOffset = (int)year.Count, Bare = false };
        }

        return at > first.End && text.TryHit(at, LexicalClass.Unit, out LexicalHit unit) && unit.Value == (int)TimeUnit.Year && first.Quarter is not null
            ? first with { End = unit.End, YearOffset = 0 } : null;
    }

    /// <summary>"next year's first quarter", "pagājušā gada jūnijā", "去年九月".</summary>
    private static Candidate? OfYear(AtomText text, Candidate first, CandidateReader reader, int depth)
    {
        int at = first.End;
        if (text.SignAt(at) == '\'' && at + 1 < text.Atoms.Length && text.Atoms[at + 1].Length <= 3)
        {
            at += 2;
        }

        if (at >= text.Atoms.Length || text.SignAt(at) != '\0')
        {
            return null;
        }

        return reader.Read(at, depth) is { IsYearless: true, Modifier: null } inner
            ? inner with { Start = first.Start, Year = first.Year, YearOffset = first.Sense == Sense.Offset ? (int)first.Count : null, Bare = false }
            : null;
    }

    /// <summary>"drei Jahre und vier Monate", "2 hours, 10 minutes": one length.</summary>
    private static Candidate? WithLength(AtomText text, Candidate first, CandidateReader reader, int depth)
    {
        int at = text.SignAt(first.End) == ',' || DayLists.IsJoiner(text, first.End) ? first.End + 1 : first.End;
        return !double.IsNaN(first.Count) && text.SignAt(at) == '\0' && reader.Read(at, depth) is { Sense: Sense.Duration, Value: null } second
            && second.Unit < first.Unit && !double.IsNaN(second.Count) && second.Unit is not (TimeUnit.Week or TimeUnit.Weekend)
            ? first with { End = second.End, Value = Timex.Sum(first, second) } : null;
    }

    private static Candidate WithDayPart(AtomText text, Candidate first)
    {
        int at = first.End;
        if (TryPart(text, at, out LexicalHit part) || TryPart(text, Skip(text, at, 2), out part))
        {
            return first with { End = part.End, DayPart = text.Lexicon.DayPartKeys[part.Value], Bare = false };
        }

        return first;
    }

    private static bool TryPart(AtomText text, int at, out LexicalHit part) => text.TryHit(at, LexicalClass.DayPart, out part);
}
