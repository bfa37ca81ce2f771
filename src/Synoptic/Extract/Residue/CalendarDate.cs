using Synoptic.Languages;

namespace Synoptic.Extract.Residue;

/// <summary>A full date found in a line.</summary>
/// <param name="Day">The day.</param>
/// <param name="Weekday">True when the line names the weekday too and it is that of the day.</param>
/// <param name="Words">Words of the line that belong to the date.</param>
internal readonly record struct CalendarDate(DateOnly Day, bool Weekday, int Words)
{
    private const int Reach = 3, WeekdayReach = 4;

    /// <summary>The first full date in a text: day, month and year all given; null when there is none.</summary>
    public static CalendarDate? In(string text, LanguagePack pack)
    {
        List<string> words = Split(text);
        for (int i = 0; i < words.Count; i++)
        {
            DateOnly? day = Named(words, i, pack) ?? Figures(words, i, pack);
            if (day is { } found)
            {
                bool weekday = words.Skip(Math.Max(0, i - WeekdayReach - 2)).Take(2 * WeekdayReach + 4).Any(w => WeekdayOf(w, pack) == ((int)found.DayOfWeek + 6) % 7);
                return new CalendarDate(found, weekday, weekday ? 4 : 3);
            }
        }

        return null;
    }

    private static DateOnly? Named(List<string> words, int at, LanguagePack pack)
    {
        int month = IndexOf(pack.Time.Months, words[at]) + 1;
        if (month == 0)
        {
            return null;
        }

        int? day = null, year = null;
        for (int distance = 1; distance <= Reach; distance++)
        {
            foreach (int i in (int[])[at - distance, at + distance])
            {
                if (i >= 0 && i < words.Count && Number(words[i]) is { } number)
                {
                    day ??= number is >= 1 and <= 31 && words[i].Length <= 2 ? number : null;
                    year ??= number is >= 1900 and <= 2100 && words[i].Length == 4 ? number : null;
                }
            }
        }

        return Make(year, month, day);
    }

    private static DateOnly? Figures(List<string> words, int at, LanguagePack pack)
    {
        // Figures with a sign between them: Split leaves "2023", "-", "09", "-", "28".
        if (at + 4 >= words.Count || words[at + 1] != words[at + 3] && !(words[at + 1] == "年" && words[at + 3] == "月") || words[at + 1] is not ("." or "/" or "-" or "年" or "년"))
        {
            return null;
        }

        if (Number(words[at]) is not { } first || Number(words[at + 2]) is not { } second || Number(words[at + 4]) is not { } third)
        {
            return null;
        }

        if (words[at].Length == 4)
        {
            return Make(first, second, third);
        }

        if (words[at + 4].Length != 4 || words[at].Length > 2)
        {
            return null;
        }

        // Where both readings are days of the calendar, the language decides; elsewhere the figures do.
        bool monthFirst = second > 12 || (first <= 12 && pack.Time.MonthFirst && words[at + 1] == "/");
        return monthFirst ? Make(third, first, second) : Make(third, second, first);
    }

    private static DateOnly? Make(int? year, int month, int? day) =>
        year is { } y and >= 1900 and <= 2100 && month is >= 1 and <= 12 && day is { } d and >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;

    private static int WeekdayOf(string word, LanguagePack pack) => IndexOf(pack.Time.Weekdays, word);

    private static int IndexOf(IReadOnlyList<IReadOnlyList<string>> lists, string word)
    {
        for (int i = 0; i < lists.Count; i++)
        {
            if (lists[i].Any(w => w.AsSpan().TrimEnd('.').Equals(word, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        return -1;
    }

    private static int? Number(string word)
    {
        int value = 0;
        foreach (char c in word)
        {
            if (!char.IsDigit(c) || word.Length > 4)
            {
                return null;
            }

            value = (value * 10) + (int)char.GetNumericValue(c);
        }

        return word.Length == 0 ? null : value;
    }

    private static List<string> Split(string text)
    {
        List<string> words = [];
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            if (char.IsDigit(text[i]))
            {
                while (i < text.Length && char.IsDigit(text[i]))
                {
                    i++;
                }
            }
            else if (char.IsLetter(text[i]) && !LineShape.IsUnspaced(text[i]))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                {
                    i++;
                }
            }
            else
            {
                i++;
                bool sign = text[start] is '/' or '-' or '年' or '月' || (text[start] == '.' && start > 0 && char.IsDigit(text[start - 1]) && i < text.Length && char.IsDigit(text[i]));
                if (!sign)
                {
                    continue;
                }
            }

            words.Add(text[start..i]);
        }

        return words;
    }
}
