using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Clock times that share the words of the one after them: "10-18 Uhr", "14.00 und 17.40 Uhr", "from 2 to 4 p.m.".</summary>
internal static class ClockLists
{
    private const int MostTimes = 6;

    /// <summary>Adds the clock times before one that take its words, in order, from atom <paramref name="first"/> on.</summary>
    public static void Before(AtomText text, Candidate clock, int first, List<Candidate> into)
    {
        int added = into.Count;
        Candidate next = clock;
        while (next.Sense == Sense.Clock && into.Count - added < MostTimes && DayLists.Linked(text, next.Start, first) is >= 0 and var end && Read(text, end, first, next) is { } read)
        {
            next = read;
            into.Insert(added, next);
        }
    }

    private static Candidate? Read(AtomText text, int end, int first, Candidate after)
    {
        int at = end - 1;
        int minute = -1;
        if (at - 2 >= first && text.SignAt(at - 1) is '.' or ':' && !text.Atoms[at].SpaceBefore && !text.Atoms[at - 1].SpaceBefore
            && text.Atoms[at] is { Kind: AtomKind.Digits, Length: 2, Value: <= 59 })
        {
            minute = text.Atoms[at].Value;
            at -= 2;
        }

        bool whole = at >= first && text.Atoms[at] is { Kind: AtomKind.Digits, Length: <= 2, Value: <= 24 } && (at == 0 || text.Atoms[at].SpaceBefore || text.SignAt(at - 1) is '-' or '(' or '/');
        if (!whole)
        {
            return null;
        }

        int hour = text.Atoms[at].Value;
        bool noon = after.Hour >= 12 && hour < 12 && hour + 12 < after.Hour && text.Lexicon.Pack.Time.AmPm.Count > 0 && text.TryHit(after.End - 1, LexicalClass.AmPm, out _);
        return after with { Start = at, End = end, Hour = noon ? hour + 12 : hour, Minute = minute, Second = -1 };
    }
}
