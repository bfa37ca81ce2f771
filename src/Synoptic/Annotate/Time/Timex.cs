using System.Globalization;
using Synoptic.Languages.Dates;
using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Writes TIMEX3 values.</summary>
internal static class Timex
{
    private static readonly string[] UnitLetters = ["S", "M", "H", "D", "W", "WE", "M", "Q", "Y", "DE", "CE"];

    /// <summary>A day: <c>2023-09-28</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A month: <c>2023-09</c>.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    /// <summary>A year: <c>2023</c>.</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A season: <c>2023-SU</c>.</summary>
    public static string Season(int year, string season) => $"{Year(year)}-{season}";

    /// <summary>A quarter: <c>2023-Q3</c>.</summary>
    public static string Quarter(int year, int quarter) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}");

    /// <summary>The ISO week of a day: <c>2023-W39</c>.</summary>
    public static string Week(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    /// <summary>The weekend of a day's week: <c>2023-W39-WE</c>.</summary>
    public static string Weekend(DateOnly day) => Week(day) + "-WE";

    /// <summary>A length: <c>P3D</c>, <c>PT2H</c>, <c>PXY</c> where the number is left open.</summary>
    public static string Duration(double count, TimeUnit unit)
    {
        (count, unit) = (count, unit) switch
        {
            (0.5, TimeUnit.Year) => (6, TimeUnit.Month),
            (0.5, TimeUnit.Hour) => (30, TimeUnit.Minute),
            (0.5, TimeUnit.Day) => (12, TimeUnit.Hour),
            (_, TimeUnit.Quarter) => (count * 3, TimeUnit.Month),
            _ => (count, unit),
        };
        if (count % 1 == 0.5 && unit is TimeUnit.Year or TimeUnit.Hour)
        {
            string whole = Math.Floor(count).ToString("0", CultureInfo.InvariantCulture);
            return unit == TimeUnit.Year ? $"P{whole}Y6M" : $"PT{whole}H30M";
        }

        string number = double.IsNaN(count) ? "X" : count.ToString("0.##", CultureInfo.InvariantCulture);
        return (unit <= TimeUnit.Hour ? "PT" : "P") + number + UnitLetters[(int)unit];
    }

    /// <summary>Two lengths in one, the longer unit first: <c>P3Y4M</c>.</summary>
    public static string Sum(Candidate first, Candidate second)
    {
        string left = Duration(first.Count, first.Unit), right = Duration(second.Count, second.Unit);
        return left + (left.StartsWith("PT", StringComparison.Ordinal) ? right[2..] : right[1..]);
    }

    /// <summary>A day's date with a part of the day or a clock time.</summary>
    public static string Time(string date, Candidate candidate) => date + Clock(candidate);

    /// <summary>The part after the date: <c>TEV</c>, <c>T15:00</c>, or nothing.</summary>
    public static string Clock(Candidate candidate) => candidate switch
    {
        { Sense: Sense.Clock, Second: >= 0 } => string.Create(CultureInfo.InvariantCulture, $"T{candidate.Hour:00}:{candidate.Minute:00}:{candidate.Second:00}"),
        { Sense: Sense.Clock } => string.Create(CultureInfo.InvariantCulture, $"T{candidate.Hour:00}:{Math.Max(0, candidate.Minute):00}"),
        { DayPart: { } part } => "T" + part,
        _ => "",
    };

    /// <summary>What is known of a date of the calendar, unknown figures as X.</summary>
    public static string Partial(Candidate candidate)
    {
        string year = candidate.Year is { } known && candidate.Calendar == CalendarSystem.Gregorian ? Year(known) : "XXXX";
        string date = candidate switch
        {
            { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}"),
            { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"),
            { Weekday: { } weekday } => string.Create(CultureInfo.InvariantCulture, $"{year}-WXX-{weekday}"),
            { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{year}-XX-{day:00}"),
            { Season: { } season } => $"{year}-{season}",
            { Quarter: { } quarter } => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{quarter}"),
            _ => year,
        };
        return date + Clock(candidate);
    }
}
