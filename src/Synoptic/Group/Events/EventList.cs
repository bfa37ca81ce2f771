using Synoptic.Model;

namespace Synoptic.Group.Events;

/// <summary>The events of a batch, as an index has formed them; a copy goes where its original is.</summary>
internal static class EventList
{
    /// <summary>Every article in exactly one event, in order of its first article.</summary>
    /// <param name="articles">Ids in input order.</param>
    /// <param name="index">The index that has taken them.</param>
    /// <param name="copies">Which of them copy another.</param>
    /// <param name="decisions">Why pairs belong together.</param>
    public static IReadOnlyList<Event> Build(IReadOnlyList<string> articles, EventIndex index, IReadOnlyList<ArticleCopy> copies, IReadOnlyList<PairDecision> decisions)
    {
        Dictionary<string, string> events = index.Contents().ToDictionary(a => a.Id, a => a.Event!.Id, StringComparer.Ordinal);
        foreach (ArticleCopy copy in copies)
        {
            (string from, string to) = (events[copy.Article], events[copy.Of]);
            foreach (string article in articles.Where(a => from != to && events[a] == from))
            {
                events[article] = to;
            }
        }

        return [.. articles.GroupBy(a => events[a], StringComparer.Ordinal).Select(g => new Event(g.Key, [.. g]) { Why = Why([.. g], decisions) })];
    }

    private static IReadOnlyList<Signal> Why(HashSet<string> members, IReadOnlyList<PairDecision> decisions) =>
        Signal.Mean([.. decisions.Where(d => members.Contains(d.First) && members.Contains(d.Second)).Select(d => d.Signals)]);
}
