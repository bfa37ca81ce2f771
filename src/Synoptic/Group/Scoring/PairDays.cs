using Synoptic.Group.Events;

namespace Synoptic.Group.Scoring;

/// <summary>What the days that two texts name say of whether they tell of one event.</summary>
internal static class PairDays
{
    /// <summary>
    /// One when the heads share a day, zero when both heads name days and none of one is within a day of any of the other; not a
    /// number otherwise. A day without its year counts only where it is shared.
    /// </summary>
    public static float Compare(IndexedArticle a, IndexedArticle b)
    {
        if (Near(a.Days.Head, b.Days.Head, 0) || SharesOpen(a.Days.Open, b.Days.All) || SharesOpen(b.Days.Open, a.Days.All))
        {
            return 1;
        }

        return a.Days.Head.Length > 0 && b.Days.Head.Length > 0 && !Near(a.Days.Head, b.Days.All, 1) && !Near(a.Days.All, b.Days.Head, 1) ? 0 : float.NaN;
    }

    private static bool Near(int[] first, int[] second, int within)
    {
        foreach (int x in first)
        {
            foreach (int y in second)
            {
                if (Math.Abs(x - y) <= within)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool SharesOpen(int[] open, int[] days)
    {
        if (open.Length == 0)
        {
            return false;
        }

        foreach (int day in days)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            if (Array.IndexOf(open, (date.Month * 100) + date.Day) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
