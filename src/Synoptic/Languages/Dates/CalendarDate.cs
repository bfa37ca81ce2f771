using Synoptic.Model;

namespace Synoptic.Languages.Dates;

/// <summary>A calendar date found in a text; null where the words do not say.</summary>
/// <param name="Span">Where in the text.</param>
/// <param name="Calendar">The calendar of year, month and day.</param>
/// <param name="Year">The year in that calendar.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Weekday">1 (Monday) to 7.</param>
internal readonly record struct CalendarDate(TextSpan Span, CalendarSystem Calendar, int? Year, int? Month, int? Day, int? Weekday)
{
    /// <summary>The Gregorian day, or null when year, month or day is missing or there is no such day.</summary>
    public DateOnly? ToDay() => Year is { } year && Month is { } month && Day is { } day ? Calendars.ToDay(Calendar, year, month, day) : null;
}
