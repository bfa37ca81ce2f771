using System.Globalization;
using Synoptic.Languages.Dates;
using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Which of the days or periods that words can mean lies where the anchor and the tense point.</summary>
internal static class Directions
{
    /// <summary>Twice how much farther a day ahead counts than one in the past where no verb speaks of the future: news tells of what was.</summary>
    private const int AheadWeight = 5;

    /// <summary>1 (Monday) to 7.</summary>
    public static int NumberOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>1 to 4.</summary>
    public static int QuarterOf(DateOnly day) => (day.Month + 2) / 3;

    /// <summary>The season's place in the year: winter is that in which the year ends.</summary>
    public static int SeasonNumber(string season) => season switch { "SP" => 1, "SU" => 2, "FA" => 3, _ => 4 };

    /// <summary>The place in the year of the season that a day lies in; January and February belong to the winter before.</summary>
    public static int SeasonNumber(DateOnly day) => day.Month switch { <= 2 => 0, <= 5 => 1, <= 8 => 2, <= 11 => 3, _ => 4 };

    /// <summary>The year of a period that recurs each year, by its number and that of the period the anchor lies in.</summary>
    public static int YearOfPeriod(DateOnly anchor, int period, int current, int? modifier, bool future) => anchor.Year + (modifier switch
    {
        -1 => period < current ? 0 : -1,
        1 => period > current ? 0 : 1,
        0 => 0,
        _ => future ? (period >= current ? 0 : 1) : period <= current ? 0 : -1,
    });

    /// <summary>The year that puts a day of the year nearest to the anchor, on its weekday where one is given, ahead where the sentence speaks of the future.</summary>
    public static int YearOfDay(DateOnly anchor, int month, int day, int? weekday, bool future)
    {
        int best = anchor.Year, bestDistance = int.MaxValue;
        for (int year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            if (Calendars.ToDay(CalendarSystem.Gregorian, year, month, day) is not { } date)
            {
                continue;
            }

            int away = date.DayNumber - anchor.DayNumber;
            int distance = (away > 0 && !future ? away * AheadWeight / 2 : Math.Abs(away)) + (weekday is { } known && NumberOf(date) != known ? 1000 : 0) + (future && away < 0 ? 150 : 0);
            if (distance < bestDistance)
            {
                best = year;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>The day nearest to the anchor that meets a condition, the past first, or null within <paramref name="reach"/> days.</summary>
    public static DateOnly? Near(DateOnly anchor, Func<DateOnly, bool> meets, int reach)
    {
        for (int away = 0; away <= reach; away++)
        {
            if (meets(anchor.AddDays(-away)))
            {
                return anchor.AddDays(-away);
            }

            if (meets(anchor.AddDays(away)))
            {
                return anchor.AddDays(away);
            }
        }

        return null;
    }

    /// <summary>A day so many units from another, or null outside the calendar.</summary>
    public static DateOnly? Shift(DateOnly from, double count, TimeUnit unit, bool bare, bool future)
    {
        double days = unit switch
        {
            TimeUnit.Day => count,
            TimeUnit.Week => 7 * count,
            TimeUnit.Weekend => Weekend(from, count, bare, future),
            _ => 0,
        };
        double months = unit switch
        {
            TimeUnit.Month => count,
            TimeUnit.Quarter => 3 * count,
            TimeUnit.Year => 12 * count,
            TimeUnit.Decade => 120 * count,
            TimeUnit.Century => 1200 * count,
            _ => 0,
        };
        double year = from.Year + (days / 365) + (months / 12);
        return year is > 2 and < 9998 ? from.AddMonths((int)Math.Round(months)).AddDays((int)Math.Round(days)) : null;
    }

    /// <summary>The day of a named day's rule in a year, or null for a rule that is none.</summary>
    public static DateOnly? HolidayIn(string rule, int year)
    {
        if (year is < 1583 or > 4099)
        {
            return null;
        }

        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return rule.Length == 6 ? Calendars.Easter(year)
                : int.TryParse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int away) ? Calendars.Easter(year).AddDays(away) : null;
        }

        if (rule.Length == 6 && rule[2] == '-' && rule[4] == '#')
        {
            // "11-4#4": the fourth Thursday of November.
            DateOnly first = new(year, ((rule[0] - '0') * 10) + rule[1] - '0', 1);
            return first.AddDays(((rule[3] - '0' - NumberOf(first) + 7) % 7) + (7 * (rule[5] - '1')));
        }

        return rule.Length == 5 && int.TryParse(rule.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && int.TryParse(rule.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            ? Calendars.ToDay(CalendarSystem.Gregorian, year, month, day) : null;
    }

    private static double Weekend(DateOnly from, double count, bool bare, bool future)
    {
        int toSaturday = 6 - NumberOf(from);
        return (bare, count) switch
        {
            (true, _) => future || toSaturday <= 0 ? toSaturday : toSaturday - 7,
            (_, 1) => toSaturday > 0 ? toSaturday : toSaturday + 7,
            (_, 0) => toSaturday,
            _ => toSaturday + (7 * count),
        };
    }
}
