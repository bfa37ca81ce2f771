using System.Globalization;

namespace Synoptic.Extract.Metadata;

/// <summary>Finds a whole date in the path of an address: <c>/2023/09/28/</c>, <c>2023-09-28</c>, <c>20230928</c>, or the segment <c>/28-09-2023</c>.</summary>
internal static class UrlDate
{
    /// <summary>The first such date in a path, or null.</summary>
    public static DateOnly? Find(string path)
    {
        for (int i = 0; i + 8 <= path.Length; i++)
        {
            if ((i == 0 || !char.IsAsciiDigit(path[i - 1])) && (YearFirst(path, i) ?? DayFirst(path, i)) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? YearFirst(string path, int at)
    {
        if (path[at] is not ('1' or '2'))
        {
            return null;
        }

        bool parted = at + 10 <= path.Length && path[at + 4] is '/' or '-' or '_' && path[at + 7] == path[at + 4];
        return parted ? Day(path, at, at + 5, at + 8, at + 10) : Day(path, at, at + 4, at + 6, at + 8);
    }

    // Only as a whole segment of the path: elsewhere it may be the day that the article tells of.
    private static DateOnly? DayFirst(string path, int at) =>
        at > 0 && path[at - 1] == '/' && at + 10 <= path.Length && path[at + 2] is '-' or '.' or '_' && path[at + 5] == path[at + 2]
        && (at + 10 == path.Length || path[at + 10] == '/')
            ? Day(path, at + 6, at + 3, at, at + 10) : null;

    private static DateOnly? Day(string path, int year, int month, int day, int end) =>
        (end == path.Length || !char.IsAsciiDigit(path[end]))
        && Figure(path, year, 4, out int y) && Figure(path, month, 2, out int m) && Figure(path, day, 2, out int d)
        && y is >= 1990 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d) : null;

    private static bool Figure(string path, int at, int length, out int value) =>
        int.TryParse(path.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
