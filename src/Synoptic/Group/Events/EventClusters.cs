using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Synoptic.Model;

namespace Synoptic.Group.Events;

/// <summary>Turns pair decisions into events: agglomerative clustering by average linkage, surest pair first.</summary>
internal static class EventClusters
{
    /// <summary>Every article in exactly one event, in order of its first article.</summary>
    /// <param name="articles">Ids in input order.</param>
    /// <param name="decisions">A decision for every pair.</param>
    public static IReadOnlyList<Event> Build(IReadOnlyList<string> articles, IReadOnlyList<PairDecision> decisions)
    {
        Dictionary<(string, string), PairDecision> pairs = decisions.ToDictionary(d => (d.First, d.Second));
        Dictionary<string, List<string>> cluster = articles.ToDictionary(a => a, a => new List<string> { a }, StringComparer.Ordinal);
        foreach (PairDecision decision in decisions.Where(d => d.Same).OrderByDescending(d => d.Score).ThenBy(d => d.First, StringComparer.Ordinal).ThenBy(d => d.Second, StringComparer.Ordinal))
        {
            List<string> a = cluster[decision.First], b = cluster[decision.Second];
            if (a != b && a.SelectMany(x => b.Select(y => (pairs.GetValueOrDefault((x, y)) ?? pairs[(y, x)]).Score)).Average() >= 0.5)
            {
                a.AddRange(b);
                foreach (string member in b.ToArray())
                {
                    cluster[member] = a;
                }
            }
        }

        Dictionary<string, int> order = articles.Select((a, i) => (a, i)).ToDictionary(x => x.a, x => x.i, StringComparer.Ordinal);
        return [.. articles.Select(a => cluster[a]).Distinct().Select(members => Of([.. members.OrderBy(m => order[m])], pairs))];
    }

    private static Event Of(IReadOnlyList<string> members, Dictionary<(string, string), PairDecision> pairs)
    {
        PairDecision[] inside = [.. members.SelectMany((x, i) => members.Skip(i + 1).Select(y => pairs.GetValueOrDefault((x, y)) ?? pairs[(y, x)]))];
        Signal[] why = [.. inside.SelectMany(d => d.Signals).GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g => new Signal(g.Key, g.OrderByDescending(s => Math.Abs(s.Weight)).First().Detail, g.Sum(s => s.Weight) / inside.Length))
            .OrderByDescending(s => Math.Abs(s.Weight))];
        return new Event(Id(members), members) { Why = why };
    }

    /// <summary>An id that depends on the articles alone, not on their order.</summary>
    private static string Id(IEnumerable<string> members) =>
        "ev" + XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('\n', members.Order(StringComparer.Ordinal)))).ToString("x16", CultureInfo.InvariantCulture);
}
