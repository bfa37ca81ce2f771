using System.Globalization;
using Synoptic.Languages;
using Synoptic.Languages.Dates;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads dates as page metadata writes them: ISO 8601 and its misspellings, RFC 5322, epoch counts, and dates in words.</summary>
internal static class DateText
{
    private const int LongestDate = 80;
    private static readonly LanguagePack English = LanguagePacks.For("en");

    /// <summary>The date in ISO 8601 with the precision that the text has, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pack">The page's language, for dates in words.</param>
    public static string? Read(string? text, LanguagePack pack)
    {
        if (text is null || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        text = text.Trim();
        if (text.Length > LongestDate)
        {
            text = text[..LongestDate];
        }

        return Iso(text) ?? Epoch(text) ?? Compact(text) ?? Words(text, pack);
    }

    /// <summary>Whether a day can be a day of publication on the web.</summary>
    public static bool IsPlausible(DateOnly day) => day.Year is >= 1990 and <= 2100;

    /// <summary>A date in figures, the year first: 2023-09-28, 2023-9-8T14:05, 2023/09/28 14:05:00 +0300, 2023-09-28T14:05:00.000Z.</summary>
    public static string? Iso(string text)
    {
        int at = 0;
        if (!Figure(text, ref at, 4, 4, out int year) || !Sign(text, ref at, "-/.") || !Figure(text, ref at, 1, 2, out int month)
            || !Sign(text, ref at, "-/.") || !Figure(text, ref at, 1, 2, out int day) || !Valid(year, month, day))
        {
            return null;
        }

        string date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        if (at >= text.Length || !(text[at] is 'T' or 't' or ' ' or '_' or ','))
        {
            return date;
        }

        while (at < text.Length && !char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (!Figure(text, ref at, 1, 2, out int hour) || !Sign(text, ref at, ":") || !Figure(text, ref at, 2, 2, out int minute) || hour > 23 || minute > 59)
        {
            return date;
        }

        int second = 0;
        if (Sign(text, ref at, ":") && !Figure(text, ref at, 2, 2, out second))
        {
            second = 0;
        }

        if (Sign(text, ref at, "."))
        {
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{date}T{hour:00}:{minute:00}:{Math.Min(second, 59):00}{Zone(text[at..])}");
    }

    private static string Zone(string rest)
    {
        rest = rest.Trim();
        if (rest.StartsWith('Z') || rest.StartsWith("GMT", StringComparison.Ordinal) || rest.StartsWith("UTC", StringComparison.Ordinal))
        {
            return "Z";
        }

        int at = 1;
        if (rest.Length < 3 || rest[0] is not ('+' or '-') || !Figure(rest, ref at, 2, 2, out int hours) || hours > 14)
        {
            return "";
        }

        Sign(rest, ref at, ":");
        return Figure(rest, ref at, 2, 2, out int minutes)
            ? string.Create(CultureInfo.InvariantCulture, $"{rest[0]}{hours:00}:{minutes:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{rest[0]}{hours:00}:00");
    }

    // Seconds or milliseconds since 1970.
    private static string? Epoch(string text)
    {
        if (text.Length is not (10 or 13) || text.AsSpan().ContainsAnyExceptInRange('0', '9') || text[0] != '1')
        {
            return null;
        }

        long count = long.Parse(text, CultureInfo.InvariantCulture);
        DateTimeOffset time = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);
        return time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    // 20230928, 20230928T140500
    private static string? Compact(string text)
    {
        if (text.Length < 8 || text.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') || (text.Length > 8 && text[8] is not ('T' or 't' or ' ' or (>= '0' and <= '9'))))
        {
            return null;
        }

        int year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        int month = int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture);
        int day = int.Parse(text.AsSpan(6, 2), CultureInfo.InvariantCulture);
        return Valid(year, month, day) && (text.Length is 8 or >= 12) ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : null;
    }

    private static string? Words(string text, LanguagePack pack) => (First(text, pack) ?? First(text, English)) is { } day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The first whole calendar date in a text, or null.</summary>
    public static DateOnly? First(string text, LanguagePack pack)
    {
        foreach (CalendarDate date in CalendarDateMatcher.Find(text, pack))
        {
            if (date.ToDay() is { } day && IsPlausible(day))
            {
                return day;
            }
        }

        // Month, day and year in an order that the language's shapes do not have.
        return text.Length <= LongestDate ? LooseDate.Find(text, pack.Time.Months) : null;
    }

    /// <summary>A text that is nothing but a date in figures with two for the year ("02.12.19"), day first unless the language puts the month first; or null.</summary>
    public static DateOnly? Short(string text, LanguagePack pack)
    {
        int at = 0;
        if (text.Length is < 6 or > 8 || !Figure(text, ref at, 1, 2, out int day) || !Sign(text, ref at, "./-") || !Figure(text, ref at, 1, 2, out int month)
            || !Sign(text, ref at, "./-") || !Figure(text, ref at, 2, 2, out int year) || at < text.Length)
        {
            return null;
        }

        (day, month) = text.Contains('.', StringComparison.Ordinal) || day > 12 || !pack.Time.MonthFirst ? (day, month) : (month, day);
        year += year < 90 ? 2000 : 1900;
        return Valid(year, month, day) ? new DateOnly(year, month, day) : null;
    }

    private static bool Valid(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool Sign(string text, ref int at, string signs)
    {
        if (at < text.Length && signs.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
            return true;
        }

        return false;
    }

    private static bool Figure(string text, ref int at, int least, int most, out int value)
    {
        value = 0;
        int start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + text[at++] - '0';
        }

        return at - start >= least;
    }
}
