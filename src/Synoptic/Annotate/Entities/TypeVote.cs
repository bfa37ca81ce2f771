using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>
/// Settles what a word names when sentences say different things: where one type has by far the most mentions of a form in
/// a language, with all its endings, the others follow it.
/// </summary>
internal static class TypeVote
{
    private const double Majority = 0.7;
    private const int FewestMentions = 4;

    /// <summary>Settles the types of forms.</summary>
    /// <param name="forms">The forms with their counts; changed in place.</param>
    public static void Settle(IReadOnlyList<NameForm> forms)
    {
        Dictionary<(string Language, string Start), List<NameForm>> alike = [];
        foreach (NameForm form in forms)
        {
            if (form.Words.Count > 0 && form.Words[0].Folded.Length >= 3)
            {
                (string, string) key = (form.Language, form.Words[0].Folded[..3] + form.Words.Count);
                if (!alike.TryGetValue(key, out List<NameForm>? same))
                {
                    alike.Add(key, same = []);
                }

                same.Add(form);
            }
        }

        foreach (List<NameForm> group in alike.Values.Where(g => g.Count > 1))
        {
            Settle(group);
        }
    }

    private static void Settle(List<NameForm> group)
    {
        UnionFind sets = new(group.Count);
        for (int i = 0; i < group.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (sets.Root(i) != sets.Root(j) && group[i].Words.Zip(group[j].Words).All(w => w.First.SharesStem(w.Second)))
                {
                    sets.Join(i, j);
                }
            }
        }

        foreach (IGrouping<int, int> set in Enumerable.Range(0, group.Count).GroupBy(sets.Root))
        {
            int all = set.Sum(i => group[i].Count);
            (EntityType type, int most) = set.GroupBy(i => group[i].Type).Select(t => (t.Key, t.Sum(i => group[i].Count))).OrderByDescending(t => t.Item2).ThenBy(t => t.Key).First();
            if (all >= FewestMentions && most >= all * Majority)
            {
                foreach (int i in set)
                {
                    group[i].Type = type;
                }
            }
        }
    }
}
