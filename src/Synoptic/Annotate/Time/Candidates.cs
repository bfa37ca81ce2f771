using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Finds the time expressions of a text: from left to right, the longest first, none overlapping another.</summary>
internal static class Candidates
{
    /// <summary>The expressions of a text in order.</summary>
    public static List<Candidate> Of(AtomText text)
    {
        List<Candidate> found = [];
        CandidateReader reader = new(text);
        int at = 0;
        while (at < text.Atoms.Length)
        {
            if (reader.Read(at) is not { } candidate)
            {
                at++;
                continue;
            }

            for (int later = at + 1; later < candidate.End; later++)
            {
                // "im Jahr 1989": what starts inside and reaches farther wins when it is longer, or no shorter than a set.
                if (reader.Read(later) is { } other && other.End > candidate.End && other.End - other.Start >= candidate.End - candidate.Start + (candidate.Sense == Sense.Set ? 0 : 1))
                {
                    candidate = other;
                }
            }

            int first = found.Count == 0 ? 0 : found[^1].End;
            DayLists.Before(text, candidate, first, found);
            ClockLists.Before(text, candidate, first, found);
            found.Add(candidate);
            at = candidate.End;
            if (DayLists.After(text, candidate) is { } further)
            {
                found.Add(further);
                at = further.End;
            }
        }

        return found;
    }
}
