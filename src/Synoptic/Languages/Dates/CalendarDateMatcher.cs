using Synoptic.Languages.Patterns;
using Synoptic.Model;

namespace Synoptic.Languages.Dates;

/// <summary>Finds calendar dates by the pack's shapes: dates with at least two of year, month, day and weekday, or words around a year.</summary>
internal static class CalendarDateMatcher
{
    /// <summary>The dates of <paramref name="text"/> in order; they do not overlap.</summary>
    public static IReadOnlyList<CalendarDate> Find(string text, LanguagePack pack)
    {
        AtomText atoms = AtomText.Of(text, pack);
        List<CalendarDate> dates = [];
        List<ShapeMatch> matches = [];
        int at = 0;
        while (at < atoms.Atoms.Length)
        {
            matches.Clear();
            ShapeMatcher.Match(atoms, at, matches);
            CalendarDate? best = null;
            int bestEnd = at, bestIndex = int.MaxValue;
            foreach (ShapeMatch match in matches)
            {
                if (match.Shape.Kind == ShapeKind.Date && (match.End > bestEnd || (match.End == bestEnd && match.Shape.Index < bestIndex))
                    && TryRead(atoms, at, match, out CalendarDate date))
                {
                    best = date;
                    bestEnd = match.End;
                    bestIndex = match.Shape.Index;
                }
            }

            if (best is { } found)
            {
                dates.Add(found);
                at = bestEnd;
            }
            else
            {
                at++;
            }
        }

        return dates;
    }

    /// <summary>Reads a matched shape of a date, unless there is no such day or it is cut out of longer figures.</summary>
    public static bool TryRead(AtomText text, int start, ShapeMatch match, out CalendarDate date)
    {
        date = default;
        Captures c = match.Captures;
        int day = c.Day > 0 ? c.Day : c.Ordinal > 0 && c.Unit < 0 ? c.Ordinal : -1;
        int month = c.Month;
        if (match.Shape.Detail == 1 && month is > 0 and < 100)
        {
            bool swap = month > 12 && day <= 12;
            (day, month) = swap ? (month, day) : (day, month);
        }

        int calendar = month > 0 ? month / 100 : 0;
        month = month > 0 ? month % 100 : -1;
        if ((c.Year < 0 && month < 0 && (day < 0 || c.Weekday < 0)) || month > 12 || !IsWhole(text, start, match.End))
        {
            return false;
        }

        int? year = c.Year < 0 ? null : c.ShortYear ? FullYear(c.Year) : c.Year;
        if (day > 0 && (day > 31 || (calendar == 0 && month > 0 && day > DateTime.DaysInMonth(year ?? 2000, month))))
        {
            return false;
        }

        TextSpan span = new(text.Atoms[start].Start, text.Atoms[match.End - 1].End);
        date = new CalendarDate(span, (CalendarSystem)calendar, year, month > 0 ? month : null, day > 0 ? day : null, c.Weekday > 0 ? c.Weekday : null);
        return true;
    }

    /// <summary>A year of two figures: 70 to 99 lie in the twentieth century, the rest in the twenty-first.</summary>
    public static int FullYear(int figures) => figures >= 70 ? 1900 + figures : 2000 + figures;

    /// <summary>Whether a match is not cut out of longer figures ("192.168.10.2023", "3.17.9.").</summary>
    public static bool IsWhole(AtomText text, int start, int end)
    {
        Atom[] atoms = text.Atoms;
        if (atoms[start].Kind == AtomKind.Digits && start > 0 && !atoms[start].SpaceBefore
            && ((start > 1 && text.SignAt(start - 1) is '.' or ',' or ':' or '/' && !atoms[start - 1].SpaceBefore && atoms[start - 2].Kind == AtomKind.Digits)
                || (atoms[start - 1].Kind == AtomKind.Word && atoms[start - 1].Length < 3)))
        {
            return false;
        }

        return atoms[end - 1].Kind != AtomKind.Digits || end + 1 >= atoms.Length
            || !(text.SignAt(end) is '.' or ',' or ':' or '/' && !atoms[end].SpaceBefore && atoms[end + 1].Kind == AtomKind.Digits && !atoms[end + 1].SpaceBefore);
    }
}
