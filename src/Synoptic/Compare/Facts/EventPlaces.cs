using Synoptic.Model;

namespace Synoptic.Compare.Facts;

/// <summary>
/// Finds where an event happened: the places that most reports name at the head of the text, the more specific first. A country
/// that only qualifies a person or an office ("the Russian president") is no place of the event.
/// </summary>
internal static class EventPlaces
{
    private const int Most = 3;
    private const int HeadSentences = 3;

    /// <summary>Ids of place entities, most certain first.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<Reading> readings, IReadOnlyDictionary<string, Entity> entities)
    {
        Dictionary<string, double> scores = new(StringComparer.Ordinal);
        foreach (Reading reading in readings)
        {
            HashSet<Sentence> head = [.. reading.Sentences.Where(s => reading.Article.Blocks[s.Evidence.Block].Kind is BlockKind.Lead or BlockKind.Paragraph).Take(HeadSentences)];
            Dictionary<string, double> own = new(StringComparer.Ordinal);
            foreach (Mention mention in reading.Mentions.Where(m => m is { IsDemonym: false, Entity: not null, Type: EntityType.GPE or EntityType.LOC }))
            {
                BlockKind kind = reading.Article.Blocks[mention.Evidence.Block].Kind;
                double weight = kind is BlockKind.Title or BlockKind.Caption ? 1.5
                    : head.Any(s => s.Evidence.Contains(mention.Evidence)) ? 1 : 0.15;
                own[mention.Entity!] = Math.Max(own.GetValueOrDefault(mention.Entity!), weight);
            }

            foreach ((string id, double weight) in own)
            {
                scores[id] = scores.GetValueOrDefault(id) + weight;
            }
        }

        double floor = Math.Max(0.5, 0.5 * readings.Count);
        return
        [
            .. scores.Where(s => s.Value >= floor)
                .OrderByDescending(s => s.Value * Specificity(entities.GetValueOrDefault(s.Key)))
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => s.Key)
                .Take(Most),
        ];
    }

    /// <summary>A city says more of where than a country does.</summary>
    private static double Specificity(Entity? entity) => entity is not null && entity.Ids.ContainsKey("iso3166") ? 0.5 : 1;
}
