using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>Decides whether two forms are one name, word by word.</summary>
internal static class NameAlignment
{
    private const float Family = 0.80f;
    private const float Given = 0.72f;
    private const float Mean = 0.82f;
    private const float OneWord = 0.86f;
    private const float Organisation = 0.84f;

    /// <summary>Whether two forms name one thing.</summary>
    public static bool Same(NameForm a, NameForm b)
    {
        if (a.Words.Count == 0 || b.Words.Count == 0)
        {
            return a.Text == b.Text;
        }

        return a.Type == EntityType.PER ? SamePerson(a, b) : SameName(a, b);
    }

    /// <summary>Whether a one-word form may be the family name, or failing that the given name, of a person.</summary>
    /// <param name="one">A form of one word.</param>
    /// <param name="full">A form of several.</param>
    /// <returns>2 for the family name, 1 for another part, 0 for neither.</returns>
    public static int PartOf(NameForm one, NameForm full)
    {
        WordForm word = one.Words[0];
        float least = one.Language == full.Language ? 0.90f : OneWord;
        return word.Similarity(full.Family) >= least ? 2
            : full.Words.Any(w => !w.IsInitial && word.Similarity(w) >= least) ? 1 : 0;
    }

    private static bool SamePerson(NameForm a, NameForm b)
    {
        if (a.Words.Count == 1 && b.Words.Count == 1)
        {
            return a.Words[0].Similarity(b.Words[0]) >= OneWord;
        }

        if (a.Words.Count == 1 || b.Words.Count == 1)
        {
            return false;
        }

        float family = a.Family.Similarity(b.Family);
        if (family >= Family)
        {
            return Rest(a, b, family);
        }

        // One of the two may put the family name first.
        return a.Words.Count == b.Words.Count && a.Words.Count == 2
            && a.Words[0].Similarity(b.Words[1]) >= 0.85f && a.Words[1].Similarity(b.Words[0]) >= 0.85f;
    }

    // The family names agree: each other word of the shorter name must have its like in the longer.
    private static bool Rest(NameForm a, NameForm b, float family)
    {
        (NameForm shorter, NameForm longer) = a.Words.Count <= b.Words.Count ? (a, b) : (b, a);
        float sum = family;
        int count = 1;
        foreach (WordForm word in shorter.Words)
        {
            if (ReferenceEquals(word, shorter.Family))
            {
                continue;
            }

            float best = 0;
            foreach (WordForm other in longer.Words)
            {
                best = ReferenceEquals(other, longer.Family) ? best : Math.Max(best, word.Similarity(other));
            }

            if (best < Given)
            {
                return false;
            }

            sum += best;
            count++;
        }

        return sum / count >= Mean;
    }

    private static bool SameName(NameForm a, NameForm b)
    {
        if (a.Words.Count != b.Words.Count)
        {
            return false;
        }

        float sum = 0;
        for (int i = 0; i < a.Words.Count; i++)
        {
            float similarity = a.Words[i].Similarity(b.Words[i]);
            bool number = char.IsAsciiDigit(a.Words[i].Folded[0]) || char.IsAsciiDigit(b.Words[i].Folded[0]);
            bool acronym = a.Words.Count == 1 && a.Words[0].Folded.Length <= 4;
            if (similarity < (number || acronym ? 1 : 0.75f))
            {
                return false;
            }

            sum += similarity;
        }

        return sum / a.Words.Count >= Organisation;
    }
}
