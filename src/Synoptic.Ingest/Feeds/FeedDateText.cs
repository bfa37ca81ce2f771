using System.Globalization;
using System.Text.RegularExpressions;
using Synoptic.Languages;

namespace Synoptic.Ingest.Feeds;

/// <summary>
/// Reads dates as feeds write them: ISO 8601 and its W3C profile, RFC 822 with its successors, RFC 850, asctime, counts of
/// seconds, and the sloppy forms of these. What is not in the text is not filled in from a clock.
/// </summary>
internal static partial class FeedDateText
{
    private const int Longest = 100;

    // RFC 822, section 5.1, and zones met in feeds, in hours. What has more than one meaning is left out.
    private const string ZoneNames =
        "z 0 ut 0 utc 0 gmt 0 wet 0 adt -3 ast -4 edt -4 est -5 cdt -5 cst -6 mdt -6 mst -7 pdt -7 pst -8 akst -9 akdt -8 hst -10 "
        + "cet 1 cest 2 mez 1 mesz 2 bst 1 west 1 eet 2 eest 3 msk 3 jst 9 kst 9 aest 10 aedt 11 nzst 12 nzdt 13";

    private static readonly Dictionary<string, int> Zones = ZoneNames.Split(' ').Chunk(2)
        .ToDictionary(z => z[0], z => int.Parse(z[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>The moment that a text names, in universal time where it names no zone; null when it is no date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The feed's language, for months in words; null when unknown.</param>
    public static DateTimeOffset? Read(string? text, string? language)
    {
        text = text?.Trim();
        return string.IsNullOrEmpty(text) || text.Length > Longest ? null : Iso(text) ?? Count(text) ?? InWords(text, language);
    }

    private static DateTimeOffset? Iso(string text)
    {
        Match match = IsoShape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int year = Number(match, "y"), day = Number(match, "d", 1), month = Number(match, "m", 1);
        if (match.Groups["o"].Success)
        {
            int ordinal = Number(match, "o");
            if (ordinal is < 1 or > 366 || year < 1 || (ordinal == 366 && !DateTime.IsLeapYear(year)))
            {
                return null;
            }

            DateOnly of = new DateOnly(year, 1, 1).AddDays(ordinal - 1);
            (month, day) = (of.Month, of.Day);
        }

        return At(year, month, day, match.Groups["t"].Value);
    }

    private static DateTimeOffset? Count(string text) =>
        text.Length is not (10 or 13) || text[0] != '1' || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) ? null
        : text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);

    // The month tells the date: the day is a figure before or behind it, the year a longer one or the second.
    private static DateTimeOffset? InWords(string text, string? language)
    {
        Match clock = Clock().Match(text);
        string date = clock.Success ? text[..clock.Index] + " " + YearBehind(text[(clock.Index + clock.Length)..]) : text;
        string[] words = date.Split([' ', ',', '-', '/', '.', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        int at = -1, month = 0;
        for (int i = 0; i < words.Length; i++)
        {
            // The last such word: the name of a weekday may be the short name of a month in another language.
            (at, month) = Month(words[i], language) is > 0 and var found ? (i, found) : (at, month);
        }

        string time = clock.Success ? text[clock.Index..] : "";
        int[] figures = [.. words.Where((_, i) => month == 0 || i != at).Select(Figure).Where(n => n >= 0).Take(4)];
        if (month == 0)
        {
            return InFigures(figures, text, time, language);
        }

        if (figures.Length < 2)
        {
            return null;
        }

        (int day, int year) = figures[0] > 31 ? (figures[1], figures[0]) : (figures[0], figures[1]);
        return At(Year(year), month, day, time);
    }

    // 28.09.2023, 9/28/2023 2:05 PM: which is the day is told by its size, by the dots, by the half day, else by the language.
    private static DateTimeOffset? InFigures(int[] figures, string text, string time, string? language)
    {
        if (figures.Length < 3 || text.Length == 0 || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        (int first, int second) = (figures[0], figures[1]);
        bool monthFirst = second > 12 || (first <= 12 && !text.AsSpan(0, Math.Min(text.Length, 6)).Contains('.')
            && (HalfDay().IsMatch(time) || (language is not null && LanguagePacks.For(language).Time.MonthFirst)));
        return At(Year(figures[2]), monthFirst ? first : second, monthFirst ? second : first, time);
    }

    // asctime puts the year last, behind the time and perhaps a zone.
    private static string YearBehind(string rest) => TrailingYear().Match(rest) is { Success: true } year ? year.Groups[1].Value : "";

    private static int Month(string word, string? language)
    {
        string[] english = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (int i = 0; i < 12 && word.Length >= 3; i++)
        {
            if (english[i].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return language is null ? 0 : MonthOf(LanguagePacks.For(language).Time.Months, word);
    }

    // A whole name, else the beginning of one month's names alone.
    private static int MonthOf(IReadOnlyList<IReadOnlyList<string>> months, string word)
    {
        int[] whole = Months(months, m => m.TrimEnd('.').Equals(word, StringComparison.OrdinalIgnoreCase));
        int[] begun = whole.Length > 0 || word.Length < 3 ? whole : Months(months, m => m.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return begun.Length == 1 ? begun[0] : 0;
    }

    private static int[] Months(IReadOnlyList<IReadOnlyList<string>> months, Func<string, bool> isName) =>
        [.. Enumerable.Range(1, Math.Min(12, months.Count)).Where(i => months[i - 1].Any(isName))];

    private static DateTimeOffset? At(int year, int month, int day, string time)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        (int hour, int minute, int second, TimeSpan zone) = Time(time);
        if (hour > 24 || minute > 59)
        {
            (hour, minute, second) = (0, 0, 0);
        }

        DateTime local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(second, 59));
        return year == 1 ? null : new DateTimeOffset(local, zone);
    }

    private static (int Hour, int Minute, int Second, TimeSpan Zone) Time(string text)
    {
        Match match = Clock().Match(text);
        if (!match.Success)
        {
            match = CompactClock().Match(text);
        }

        if (!match.Success)
        {
            return (0, 0, 0, TimeSpan.Zero);
        }

        int hour = Number(match, "h");
        string rest = text[(match.Index + match.Length)..];
        if (HalfDay().Match(rest) is { Success: true } half)
        {
            hour = (hour % 12) + (half.Value.TrimStart()[0] is 'p' or 'P' ? 12 : 0);
            rest = rest[half.Length..];
        }

        return (hour, Number(match, "n"), Number(match, "s", 0), Zone(rest));
    }

    private static TimeSpan Zone(string rest)
    {
        Match offset = Offset().Match(rest);
        if (offset.Success)
        {
            int hours = Number(offset, "h"), minutes = Number(offset, "m", 0);
            TimeSpan size = new(hours, minutes, 0);
            return hours > 14 || minutes > 59 || size.TotalHours > 14 ? TimeSpan.Zero : offset.Groups["s"].Value == "+" ? size : -size;
        }

        return ZoneName().Match(rest) is { Success: true } name && Zones.TryGetValue(name.Groups[1].Value, out int zone) ? TimeSpan.FromHours(zone) : TimeSpan.Zero;
    }

    private static int Year(int year) => year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;

    private static int Figure(string word)
    {
        string digits = word.TrimEnd('t', 'h', 's', 'n', 'd', 'r');
        return digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
    }

    private static int Number(Match match, string group, int without = 0) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : without;

    [GeneratedRegex("""^(?<y>[0-9]{4})(?:[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?|(?<m>[0-9]{2})(?<d>[0-9]{2})|-?(?<o>[0-9]{3}))?(?:$|[Tt_,\s]+(?<t>[0-9].*)$|(?<t>[+\-Zz].*)$)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex IsoShape();

    [GeneratedRegex("""(?<h>[0-9]{1,2}):(?<n>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,][0-9]+)?)?""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex("""^(?<h>[0-9]{2})(?<n>[0-9]{2})(?<s>[0-9]{2})?(?:[.,][0-9]+)?""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CompactClock();

    [GeneratedRegex("""^[\s0-9:]*[ap]\.?m\b\.?""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HalfDay();

    [GeneratedRegex("""^\s*(?:(?:Etc/)?(?:GMT|UTC|UT|Z))?\s*(?<s>[+\-])\s*(?<h>[0-9]{1,2}):?(?<m>[0-9]{2})?(?:[^0-9]|$)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Offset();

    [GeneratedRegex("""^\s*\(?(?:Etc/)?([A-Za-z]{1,4})(?:[^A-Za-z]|$)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();

    [GeneratedRegex("""(?:^|[\sA-Za-z])([0-9]{4})\s*$""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex TrailingYear();
}
