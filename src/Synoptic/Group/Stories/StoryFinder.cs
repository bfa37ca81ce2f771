using System.Globalization;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Group.Stories;

/// <summary>
/// Links events over time: each to the earlier one that it goes on from most likely, by shared actors, places and topic, if by any
/// (the thread of topic detection and tracking, Allan et al. 1998). Linked events are a story.
/// </summary>
/// <param name="labels">What names and places are called, by the hash of their key.</param>
internal sealed class StoryFinder(IReadOnlyDictionary<uint, string> labels)
{
    private const int MostPostings = 40, NamesAsked = 20, MostShown = 6;

    // Log-odds by hand: actors must be shared; places alone or a topic alone make no story.
    private const double Before = -6, Actors = 6, Places = 1.5, Topic = 5, EachYear = -1, NearestToLink = 0;

    /// <summary>The stories among some events, in order of their first event.</summary>
    /// <param name="events">The events.</param>
    /// <param name="articles">Their articles, by id.</param>
    public IReadOnlyList<Story> Find(IReadOnlyList<Event> events, IReadOnlyDictionary<string, IndexedArticle> articles)
    {
        EventProfile[] profiles = [.. events.Select(e => new EventProfile(e.Id, [.. e.Articles.Select(a => articles[a])]))
            .Where(p => p.Day is not null).OrderBy(p => p.Day).ThenBy(p => p.Id, StringComparer.Ordinal)];
        Dictionary<uint, List<int>> holders = [];
        List<StoryLink> links = [];
        for (int i = 0; i < profiles.Length; i++)
        {
            uint[] names = [.. profiles[i].Names.Take(NamesAsked)];
            StoryLink? best = names.SelectMany(n => holders.GetValueOrDefault(n) ?? []).Distinct().Order()
                .Select(j => Link(profiles[j], profiles[i])).OfType<StoryLink>().MaxBy(l => l.Score);
            if (best is not null)
            {
                links.Add(best);
            }

            foreach (uint name in names)
            {
                List<int> list = holders.TryGetValue(name, out List<int>? known) ? known : holders[name] = [];
                list.Add(i);
                if (list.Count > MostPostings)
                {
                    list.RemoveAt(0);
                }
            }
        }

        return Stories(profiles, links);
    }

    private static IReadOnlyList<Story> Stories(EventProfile[] profiles, List<StoryLink> links)
    {
        Dictionary<string, string> first = profiles.ToDictionary(p => p.Id, p => p.Id, StringComparer.Ordinal);
        foreach (StoryLink link in links)
        {
            first[link.Later] = first[link.Earlier];
        }

        return [.. profiles.GroupBy(p => first[p.Id], StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new Story(
            StableId.Of("st", g.Key),
            [.. g.Select(p => p.Id)],
            [.. links.Where(l => first[l.Later] == g.Key)]))];
    }

    private StoryLink? Link(EventProfile earlier, EventProfile later)
    {
        double names = Math.Sqrt(earlier.Shared(later, KeyKind.Name)), places = Math.Sqrt(earlier.Shared(later, KeyKind.Place)), meaning = earlier.Meaning(later);
        int days = later.Day!.Value - earlier.Day!.Value;
        Signal[] signals =
        [
            new("before anything is compared", "", Before),
            new("shared actors", Labels(earlier.Both(later, KeyKind.Name)), Actors * names),
            new("shared places", Labels(earlier.Both(later, KeyKind.Place)), Places * places),
            new("topic", meaning.ToString("0.00", CultureInfo.InvariantCulture), Topic * meaning),
            new("days between them", days.ToString(CultureInfo.InvariantCulture), EachYear * days / 365.25),
        ];
        double logOdds = signals.Sum(s => s.Weight);
        return names > 0 && logOdds >= NearestToLink
            ? new StoryLink(earlier.Id, later.Id, 1 / (1 + Math.Exp(-logOdds)), [.. signals.OrderByDescending(s => Math.Abs(s.Weight))]) : null;
    }

    private string Labels(IEnumerable<uint> keys) =>
        string.Join(", ", keys.Select(k => labels.GetValueOrDefault(k & ~0xFu, "")).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Take(MostShown));
}
