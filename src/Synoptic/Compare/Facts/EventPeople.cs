using Synoptic.Model;

namespace Synoptic.Compare.Facts;

/// <summary>Finds who takes part in an event: the people whom its reports name, those of most reports first.</summary>
internal static class EventPeople
{
    private const int Most = 12;

    /// <summary>Ids of person entities, most central first.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<Reading> readings)
    {
        Dictionary<string, (int Articles, double Weight, int Order)> people = new(StringComparer.Ordinal);
        foreach (Reading reading in readings)
        {
            HashSet<string> byline = reading.Article.Byline.Select(b => b.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (IGrouping<string, Mention> own in reading.Mentions
                .Where(m => m is { Type: EntityType.PER, Entity: not null } && !byline.Contains(m.Evidence.Text)).GroupBy(m => m.Entity!, StringComparer.Ordinal))
            {
                double weight = own.Count() + (own.Any(m => reading.Article.Blocks[m.Evidence.Block].Kind == BlockKind.Title) ? 5 : 0)
                    + (own.Any(m => m.Evidence.Text.Contains(' ', StringComparison.Ordinal)) ? 1 : 0);
                (int articles, double sum, int order) = people.TryGetValue(own.Key, out (int, double, int) known) ? known : (0, 0, people.Count);
                people[own.Key] = (articles + 1, sum + weight, order);
            }
        }

        // Of several reports, one that names somebody once, by one word, does not make him part of the event.
        return [.. people.Where(p => readings.Count == 1 || p.Value.Articles > 1 || p.Value.Weight > 1).OrderByDescending(p => p.Value.Articles).ThenByDescending(p => p.Value.Weight).ThenBy(p => p.Value.Order).Select(p => p.Key).Take(Most)];
    }
}
