using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Days that share the month of the date beside them: "25. und 26. August", "September 17-18".</summary>
internal static class DayLists
{
    private const int MostDays = 8;

    /// <summary>Adds the days before a date that take its month, in order, from atom <paramref name="first"/> on.</summary>
    public static void Before(AtomText text, Candidate date, int first, List<Candidate> into)
    {
        int added = into.Count;
        Candidate next = date;
        while (next is { Sense: Sense.Calendar, Month: not null, Day: not null } && into.Count - added < MostDays
            && Linked(text, next.Start, first) is >= 0 and var end && Day(text, ref end, first) is { } day && day != next.Day)
        {
            next = next with { Start = end, End = EndOf(text, end), Day = day, Weekday = null, DayPart = null };
            into.Insert(added, next);
        }
    }

    /// <summary>The day after a date that ends in its day, or null.</summary>
    public static Candidate? After(AtomText text, Candidate date)
    {
        if (date is not { Sense: Sense.Calendar, Month: not null, Day: { } day, Year: null } || text.Atoms[date.End - 1].Value != day)
        {
            return null;
        }

        int at = text.SignAt(date.End) == '-' ? date.End + 1 : text.TryHit(date.End, LexicalClass.RangeWord, out LexicalHit word) ? word.End : -1;
        bool follows = at > 0 && at < text.Atoms.Length && text.Atoms[at] is { Kind: AtomKind.Digits, Length: <= 2, Value: >= 1 and <= 31 } && text.Atoms[at].Value > day;
        bool stops = at + 1 >= text.Atoms.Length || text.Atoms[at + 1].Kind == AtomKind.Sign || text.HitsAt(at + 1).Length > 0 || IsAbbreviated(text, at + 1);
        return follows && stops ? date with { Start = at, End = at + 1, Day = text.Atoms[at].Value } : null;
    }

    /// <summary>"nuo gegužės 3 iki 5 d.": a letter or two and a full stop, as "day" is shortened.</summary>
    private static bool IsAbbreviated(AtomText text, int at) => text.Atoms[at] is { Kind: AtomKind.Word, Length: <= 2 } && text.SignAt(at + 1) == '.' && !text.Atoms[at + 1].SpaceBefore;

    /// <summary>Whether an atom is the pack's "and".</summary>
    public static bool IsJoiner(AtomText text, int at)
    {
        foreach (string joiner in text.Lexicon.Pack.Numbers.Joiners)
        {
            if (at < text.Atoms.Length && text.Of(at).Equals(joiner, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the link before a date ends on its left ("und", "bis", "-", ","), or -1.</summary>
    public static int Linked(AtomText text, int start, int first)
    {
        int at = start - 1;
        if (at <= first)
        {
            return -1;
        }

        for (int from = Math.Max(first, at - 2); from <= at; from++)
        {
            if (text.TryHit(from, LexicalClass.RangeWord, out LexicalHit hit) && hit.End >= start)
            {
                return from;
            }
        }

        if (text.SignAt(at) is '-' or ',' or '/' || IsJoiner(text, at))
        {
            return at;
        }

        return -1;
    }

    /// <summary>The day whose figures end before an atom; moves it to their start.</summary>
    private static int? Day(AtomText text, ref int end, int first)
    {
        int at = end - 1;
        if (at > first && text.SignAt(at) == '.' && !text.Atoms[at].SpaceBefore)
        {
            at--;
        }

        if (at < first || text.Atoms[at] is not { Kind: AtomKind.Digits, Length: <= 2, Value: >= 1 and <= 31 }
            || (at > 0 && !text.Atoms[at].SpaceBefore && text.SignAt(at - 1) is '.' or ',' or ':'))
        {
            return null;
        }

        end = at;
        return text.Atoms[at].Value;
    }

    private static int EndOf(AtomText text, int at) => text.SignAt(at + 1) == '.' && !text.Atoms[at + 1].SpaceBefore ? at + 2 : at + 1;
}
