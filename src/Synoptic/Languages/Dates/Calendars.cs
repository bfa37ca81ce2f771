using System.Globalization;

namespace Synoptic.Languages.Dates;

/// <summary>Conversion between calendars.</summary>
internal static class Calendars
{
    private static readonly UmAlQuraCalendar Hijri = new();
    private static readonly PersianCalendar Persian = new();

    /// <summary>The Gregorian day of a date, or null when there is no such day.</summary>
    public static DateOnly? ToDay(CalendarSystem calendar, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || year < 1)
        {
            return null;
        }

        switch (calendar)
        {
            case CalendarSystem.Gregorian:
                return year <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
            case CalendarSystem.Hijri when year is >= 1318 and <= 1500 && day <= Hijri.GetDaysInMonth(year, month):
                return DateOnly.FromDateTime(Hijri.ToDateTime(year, month, day, 0, 0, 0, 0));
            case CalendarSystem.Persian when year <= 1800 && day <= Persian.GetDaysInMonth(year, month):
                return DateOnly.FromDateTime(Persian.ToDateTime(year, month, day, 0, 0, 0, 0));
            default:
                return null;
        }
    }

    /// <summary>The year of a Gregorian day in a calendar.</summary>
    public static int YearOf(CalendarSystem calendar, DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return calendar switch
        {
            CalendarSystem.Hijri when time >= Hijri.MinSupportedDateTime && time <= Hijri.MaxSupportedDateTime => Hijri.GetYear(time),
            CalendarSystem.Persian => Persian.GetYear(time),
            _ => day.Year,
        };
    }

    /// <summary>Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
