using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Ranges between two expressions: "1990 bis 1995", "from Monday to Friday".</summary>
internal static class Ranges
{
    /// <summary>The value at the other end of the range that an expression opens or closes, or null.</summary>
    public static string? OtherEnd(AtomText text, List<Candidate> candidates, Resolution[] resolutions, int at)
    {
        if (at + 1 < candidates.Count && Spans(text, candidates[at], candidates[at + 1], resolutions[at], resolutions[at + 1]))
        {
            return resolutions[at + 1].Value;
        }

        return at > 0 && Spans(text, candidates[at - 1], candidates[at], resolutions[at - 1], resolutions[at]) ? resolutions[at - 1].Value : null;
    }

    private static bool Spans(AtomText text, Candidate first, Candidate second, Resolution from, Resolution to)
    {
        if (from.Type != to.Type || from.Value is null || from.Type is not (Model.TimeType.Date or Model.TimeType.Time) || second.Start <= first.End)
        {
            return false;
        }

        int next = text.SignAt(first.End) == '-' ? first.End + 1 : text.TryHit(first.End, LexicalClass.RangeWord, out LexicalHit word) ? word.End : -1;
        return next >= 0 && Compositions.Skip(text, next, 2) >= second.Start && next <= second.Start;
    }
}
