using Synoptic.Languages.Dates;
using Synoptic.Languages.Patterns;
using Synoptic.Model;

namespace Synoptic.Annotate.Time;

/// <summary>Resolves what time expressions mean against the article's date. Without one, what hangs on it stays unresolved.</summary>
/// <param name="anchor">The article's date, or null.</param>
internal sealed class Resolver(DateOnly? anchor)
{
    /// <summary>How far from the anchor a day without its month is looked for.</summary>
    private const int NearDays = 10;

    /// <summary>The quarter that the article spoke of last: a report's "a year earlier" and "the quarter" count from it.</summary>
    private DateOnly? _quarter;

    /// <summary>Resolves an expression; clock times and parts of the day alone are left to <see cref="OnDay"/>.</summary>
    /// <param name="candidate">The expression.</param>
    /// <param name="future">Whether its sentence speaks of the future.</param>
    /// <param name="last">The point that the sentence or the one before spoke of last, or null.</param>
    public Resolution Resolve(Candidate candidate, bool future, TimePoint? last)
    {
        Resolution resolution = Read(candidate, future, last);
        _quarter = resolution.Point is { Unit: TimeUnit.Quarter, Day: var day } && candidate.Sense == Sense.Calendar ? day : _quarter;
        return resolution;
    }

    private Resolution Read(Candidate candidate, bool future, TimePoint? last) => candidate.Sense switch
    {
        Sense.Calendar when candidate is { Day: { } day, Month: null, Weekday: null } => DayOfMonth(candidate, day, last),
        Sense.Calendar => CalendarDate(candidate, future),
        Sense.Offset => Offset(candidate, future),
        Sense.Narrative => Narrative(candidate, future, last),
        Sense.Decade => new Resolution(TimeType.Date, Decade(candidate.Ordinal), Basis.Stated),
        Sense.Century => new Resolution(TimeType.Date, (candidate.Ordinal - 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture), Basis.Stated),
        Sense.Holiday => Holiday(candidate, future),
        Sense.Duration => new Resolution(TimeType.Duration, candidate.Value ?? Timex.Duration(candidate.Count, candidate.Unit), Basis.Stated),
        Sense.Set => new Resolution(TimeType.Set, candidate.Value, Basis.Stated),
        _ => new Resolution(TimeType.Date, candidate.Value, Basis.Stated),
    };

    /// <summary>Resolves a clock time or part of the day on the day that its sentence or block names, else on the article's own.</summary>
    public Resolution OnDay(Candidate candidate, TimePoint? named) => (named?.Day ?? anchor) is { } day
        ? new Resolution(TimeType.Time, Timex.Time(Timex.Day(day), candidate), named is null ? Basis.Anchored : Basis.Inferred)
        : new Resolution(TimeType.Time, null, Basis.Unresolved, "XXXX-XX-XX" + Timex.Clock(candidate));

    private static string Decade(int figures) => (figures >= 1000 ? figures / 10 : figures >= 20 ? 190 + (figures / 10) : 200 + (figures / 10))
        .ToString("000", System.Globalization.CultureInfo.InvariantCulture);

    private Resolution CalendarDate(Candidate c, bool future)
    {
        if (c.Calendar != CalendarSystem.Gregorian)
        {
            return OtherCalendar(c);
        }

        int? year = c.Year ?? (anchor?.Year + c.YearOffset);
        Basis basis = c.Year is not null ? Basis.Stated : Basis.Anchored;
        if (year is null && anchor is { } from && c.YearOffset is null)
        {
            if (c is { Weekday: { } weekday, Month: null })
            {
                return Weekday(c, from, weekday, future);
            }

            year = c switch
            {
                { Month: { } month, Day: { } day } => Directions.YearOfDay(from, month, day, c.Weekday, future),
                { Month: { } month } => Directions.YearOfPeriod(from, month, from.Month, c.Modifier, future),
                { Quarter: { } quarter } => Directions.YearOfPeriod(from, quarter, Directions.QuarterOf(from), c.Modifier, future),
                { Season: { } season } => Directions.YearOfPeriod(from, Directions.SeasonNumber(season), Directions.SeasonNumber(from), c.Modifier, future),
                _ => null,
            };
        }

        return year is >= 1 and <= 9999 ? OfYear(c, year.Value, basis) : Unresolved(c);
    }

    /// <summary>
    /// "10日夜", "지난 10일": the day so numbered nearest to the anchor, or passed already in its month. Where another month was
    /// named just before, or none is near, it stays open.
    /// </summary>
    private Resolution DayOfMonth(Candidate c, int day, TimePoint? last)
    {
        DateOnly? found = anchor is { } from ? c.Modifier switch
        {
            < 0 => Directions.Near(from, d => d.Day == day && d < from, 40),
            > 0 => Directions.Near(from, d => d.Day == day && d > from, 40),
            _ => Directions.Near(from, d => d.Day == day, NearDays) ?? (day < from.Day ? new DateOnly(from.Year, from.Month, day) : null),
        } : null;
        bool elsewhere = last is { Unit: TimeUnit.Day or TimeUnit.Month } point && found is { } near && (point.Day.Month != near.Month || point.Day.Year != near.Year);
        return found is null || elsewhere ? Unresolved(c) : Day(c, found.Value, Basis.Inferred);
    }

    private static Resolution OfYear(Candidate c, int year, Basis basis)
    {
        if (c is { Month: { } month, Day: { } day })
        {
            return Calendars.ToDay(CalendarSystem.Gregorian, year, month, day) is { } date ? Day(c, date, basis) : Unresolved(c);
        }

        (string value, DateOnly start, TimeUnit unit) = c switch
        {
            { Month: { } m } => (Timex.Month(year, m), new DateOnly(year, m, 1), TimeUnit.Month),
            { Quarter: { } q } => (Timex.Quarter(year, q), new DateOnly(year, (q * 3) - 2, 1), TimeUnit.Quarter),
            { Season: { } s } => (Timex.Season(year, s), new DateOnly(year, 1, 1), TimeUnit.Year),
            _ => (Timex.Year(year), new DateOnly(year, 1, 1), TimeUnit.Year),
        };
        return new Resolution(TimeType.Date, value, basis, Point: new TimePoint(start, unit, 0));
    }

    private static Resolution Weekday(Candidate c, DateOnly from, int weekday, bool future)
    {
        if (c.Day is { } day)
        {
            return Directions.Near(from, d => d.Day == day && Directions.NumberOf(d) == weekday, 45) is { } near ? Day(c, near, Basis.Anchored) : Unresolved(c);
        }

        int back = (Directions.NumberOf(from) - weekday + 7) % 7;
        int days = c.Modifier switch
        {
            -1 => back == 0 ? -7 : -back,
            1 => 7 - back,
            0 => weekday - Directions.NumberOf(from),
            _ => future ? (7 - back) % 7 : -back,
        };
        return Day(c, from.AddDays(days), Basis.Anchored);
    }

    private Resolution OtherCalendar(Candidate c)
    {
        if (c is not { Month: { } month, Day: { } day })
        {
            return Unresolved(c);
        }

        if (c.Year is { } year)
        {
            return Calendars.ToDay(c.Calendar, year, month, day) is { } date ? Day(c, date, Basis.Stated) : Unresolved(c);
        }

        if (anchor is not { } from)
        {
            return Unresolved(c);
        }

        int around = Calendars.YearOf(c.Calendar, from);
        DateOnly? best = null;
        for (int offset = -1; offset <= 1; offset++)
        {
            DateOnly? date = Calendars.ToDay(c.Calendar, around + offset, month, day);
            if (date is { } found && (best is null || Math.Abs(found.DayNumber - from.DayNumber) < Math.Abs(best.Value.DayNumber - from.DayNumber)))
            {
                best = found;
            }
        }

        return best is { } nearest ? Day(c, nearest, Basis.Anchored) : Unresolved(c);
    }

    private Resolution Holiday(Candidate c, bool future)
    {
        string rule = c.Value!;
        if (c.Year is { } year)
        {
            return Directions.HolidayIn(rule, year) is { } stated ? Day(c, stated, Basis.Stated) : Unresolved(c);
        }

        if (anchor is not { } from)
        {
            return new Resolution(TimeType.Date, null, Basis.Unresolved, rule.StartsWith("easter", StringComparison.Ordinal) ? null : "XXXX-" + rule);
        }

        DateOnly? best = null;
        for (int offset = -1; offset <= 1; offset++)
        {
            if (Directions.HolidayIn(rule, from.Year + (c.YearOffset ?? offset)) is { } date && (!future || date >= from)
                && (best is null || Math.Abs(date.DayNumber - from.DayNumber) < Math.Abs(best.Value.DayNumber - from.DayNumber)))
            {
                best = date;
            }
        }

        return best is { } nearest ? Day(c, nearest, Basis.Anchored) : Unresolved(c);
    }

    private Resolution Offset(Candidate c, bool future)
    {
        if (double.IsNaN(c.Count) || c.Unit <= TimeUnit.Hour)
        {
            return new Resolution(TimeType.Duration, Timex.Duration(Math.Abs(c.Count), c.Unit), Basis.Stated);
        }

        if (_quarter is { } quarter && ((c.Bare && c.Unit == TimeUnit.Quarter) || (c is { Unit: TimeUnit.Year, Count: -1, Value: not null })))
        {
            return Shift(c, quarter, Basis.Inferred, TimeUnit.Quarter, future);
        }

        return anchor is { } from && !(c.Bare && c.Unit == TimeUnit.Quarter)
            ? Shift(c, from, Basis.Anchored, c.Unit, future)
            : new Resolution(TimeType.Date, null, Basis.Unresolved);
    }

    private Resolution Narrative(Candidate c, bool future, TimePoint? last)
    {
        if (double.IsNaN(c.Count))
        {
            return new Resolution(TimeType.Duration, Timex.Duration(c.Count, c.Unit), Basis.Stated);
        }

        if (c.Unit == TimeUnit.Year && _quarter is { } quarter && Math.Abs(c.Count) == 1)
        {
            return Shift(c, quarter, Basis.Inferred, TimeUnit.Quarter, false);
        }

        if (last is { } point && (point.Unit <= c.Unit || (point.Unit is TimeUnit.Month && c.Unit == TimeUnit.Year)))
        {
            return Shift(c, point.Day, Basis.Inferred, c.Unit, false);
        }

        if (future && c.Count > 0 && anchor is { } from && c.DayPart is null)
        {
            return Shift(c, from, Basis.Anchored, c.Unit, true);
        }

        int? days = c.Unit switch { TimeUnit.Day => (int)c.Count, TimeUnit.Week => (int)(7 * c.Count), _ => null };
        return new Resolution(TimeType.Date, null, Basis.Unresolved, OffsetDays: days);
    }

    /// <summary>The period so many units from a day, written as finely as <paramref name="grain"/>.</summary>
    private static Resolution Shift(Candidate c, DateOnly from, Basis basis, TimeUnit grain, bool future)
    {
        if (Directions.Shift(from, c.Count, c.Unit, c.Bare, future) is not { } to)
        {
            return new Resolution(TimeType.Date, null, Basis.Unresolved);
        }

        if (grain == TimeUnit.Day)
        {
            return Day(c, to, basis);
        }

        string value = grain switch
        {
            TimeUnit.Week => Timex.Week(to),
            TimeUnit.Weekend => Timex.Weekend(to),
            TimeUnit.Month => Timex.Month(to.Year, to.Month),
            TimeUnit.Quarter => Timex.Quarter(to.Year, Directions.QuarterOf(to)),
            TimeUnit.Decade => Timex.Year(to.Year)[..3],
            TimeUnit.Century => Timex.Year(to.Year)[..2],
            _ => Timex.Year(to.Year),
        };
        return new Resolution(TimeType.Date, value, basis, Point: new TimePoint(to, grain, 0));
    }

    private static Resolution Day(Candidate c, DateOnly day, Basis basis) =>
        new(c.DayPart is null ? TimeType.Date : TimeType.Time, Timex.Time(Timex.Day(day), c), basis, Point: new TimePoint(day, TimeUnit.Day, 0));

    private static Resolution Unresolved(Candidate c) => new(TimeType.Date, null, Basis.Unresolved, c.Calendar == CalendarSystem.Gregorian ? Timex.Partial(c) : null);
}
