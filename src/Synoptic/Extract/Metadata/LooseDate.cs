using System.Globalization;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads a date whose month is a word, in whatever order month, day and year stand: "Juli 12, 2017" on a German page.</summary>
internal static class LooseDate
{
    private const int Reach = 3;
    private static readonly char[] Between = [' ', ',', '.', ';', ':', '-', '/', '(', ')', '|', '\u00A0', '\t'];

    /// <summary>The first such date in a short text, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="months">Twelve lists of names.</param>
    public static DateOnly? Find(string text, IReadOnlyList<IReadOnlyList<string>> months)
    {
        string[] words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            int month = 1;
            while (month <= months.Count && !months[month - 1].Any(m => m.TrimEnd('.').Equals(words[i], StringComparison.OrdinalIgnoreCase)))
            {
                month++;
            }

            if (month <= months.Count && Around(words, i, month) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Around(string[] words, int at, int month)
    {
        int day = 0, year = 0;
        for (int i = Math.Max(0, at - Reach); i <= Math.Min(words.Length - 1, at + Reach); i++)
        {
            if (int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                day = day == 0 && words[i].Length <= 2 && number is >= 1 and <= 31 ? number : day;
                year = year == 0 && words[i].Length == 4 && number is >= 1990 and <= 2100 ? number : year;
            }
        }

        return month <= 12 && year > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
