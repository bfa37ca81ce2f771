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

            int first = found.Count == 0 ? 0 : found[^1].End;
            DayLists.Before(text, candidate, first, found);
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
