using Synoptic.Annotate.Entities;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>
/// Finds which of the desk's entities the entities of one event are: by identifiers where there are any, else by names of two
/// words or more, compared across scripts. A single name stays in its event. When role and countries both speak against it, two
/// people of one name stay two.
/// </summary>
internal sealed class EntityLinker(IDeskReader store)
{
    private const int MostCandidates = 20;

    /// <summary>Links all entities of a comparison of one event.</summary>
    public async Task<LinkedComparison> Link(string @event, Comparison comparison, CancellationToken cancel)
    {
        Dictionary<string, int> articles = comparison.Readings
            .SelectMany(r => r.Mentions.Select(m => m.Entity).OfType<string>().Distinct(StringComparer.Ordinal))
            .GroupBy(e => e, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        string[] countries = [.. comparison.Entities.Where(e => e.Ids.ContainsKey("iso3166")).Select(EntityRecords.KnownId)];
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        Dictionary<string, EntityRecord> records = new(StringComparer.Ordinal);
        List<EntityRecord> changed = [];
        foreach (Entity entity in comparison.Entities)
        {
            EntityRecord? known = await Find(@event, entity, countries, records.Keys, cancel).ConfigureAwait(false);
            EntityRecord record = known is not null ? EntityRecords.Add(known, entity) : EntityRecords.New(await NewId(@event, entity, records.Keys, cancel).ConfigureAwait(false), entity);
            record = known is null && entity.Ids.Count == 0 && FullName(entity) is null ? record with { OnlyEvent = @event } : record;
            ids[entity.Id] = record.Id;
            if (records.TryAdd(record.Id, record) && !ReferenceEquals(record, known))
            {
                changed.Add(record);
            }
        }

        return new LinkedComparison(EntityIds.Replace(comparison, ids), changed, Links(comparison.Events[0], ids, records.Keys, articles));
    }

    private static List<EntityLink> Links(EventComparison compared, Dictionary<string, string> ids, IReadOnlyCollection<string> stored, Dictionary<string, int> articles)
    {
        List<EntityLink> links = [];
        foreach ((string local, string id) in ids)
        {
            int people = compared.People.ToList().IndexOf(local), places = compared.Places.ToList().IndexOf(local);
            EntityPart part = people >= 0 ? EntityPart.Person : places >= 0 ? EntityPart.Place : EntityPart.Named;
            if (stored.Contains(id) && !links.Any(l => l.Entity == id && l.Part == part))
            {
                links.Add(new EntityLink(id, part, Math.Max(Math.Max(people, places), 0), articles.GetValueOrDefault(local)));
            }
        }

        return links;
    }

    private async Task<EntityRecord?> Find(string @event, Entity entity, string[] countries, IReadOnlyCollection<string> taken, CancellationToken cancel)
    {
        if (entity.Ids.Count > 0)
        {
            return await store.Entity(EntityRecords.KnownId(entity), cancel).ConfigureAwait(false);
        }

        if (FullName(entity) is not { } name)
        {
            return null;
        }

        IReadOnlyList<string> words = EntityNames.Words(name.Name);
        EntityQuery query = new() { Name = words[0] + " " + words[^1], Type = entity.Type, Limit = MostCandidates };
        foreach (EntityRecord candidate in (await store.Entities(query, cancel).ConfigureAwait(false)).Items)
        {
            if (!taken.Contains(candidate.Id) && candidate.Ids.Count == 0
                && Names(candidate).Any(n => EntityNames.Same(entity.Type, name, n))
                && !await Contradict(@event, candidate, entity, countries, cancel).ConfigureAwait(false))
            {
                return candidate;
            }
        }

        return null;
    }

    // Both have roles, none of which sounds alike in any language, and both are named with countries, none of which they share.
    private async Task<bool> Contradict(string @event, EntityRecord known, Entity entity, string[] countries, CancellationToken cancel)
    {
        if (known.Roles.Count == 0 || entity.Roles.Count == 0 || countries.Length == 0 || RoleKeys(known.Roles).Overlaps(RoleKeys(entity.Roles)))
        {
            return false;
        }

        IReadOnlyList<EntityRecord> related = await store.Related(known.Id, MostCandidates, cancel).ConfigureAwait(false);
        string[] theirs = [.. related.Where(r => r.Ids.ContainsKey("iso3166")).Select(r => r.Id)];
        bool same = theirs.Length == 0 || theirs.Intersect(countries, StringComparer.Ordinal).Any();
        return !same && !(await store.Entities(new EntityQuery { Event = @event, Limit = 500 }, cancel).ConfigureAwait(false)).Items.Any(e => e.Id == known.Id);
    }

    private static HashSet<string> RoleKeys(IReadOnlyList<string> roles) => [.. roles.SelectMany(EntityNames.Words).SelectMany(w => EntityNames.Keys(w))];

    // An identifier; else the name, with the event for a single name and for a namesake, whom the event has told apart.
    private async Task<string> NewId(string @event, Entity entity, IReadOnlyCollection<string> taken, CancellationToken cancel)
    {
        if (entity.Ids.Count > 0)
        {
            return EntityRecords.KnownId(entity);
        }

        string id = FullName(entity) is { } name ? Id($"{entity.Type}\n{name.Name}") : Id($"{entity.Type}\n{entity.Name}\n{@event}");
        return taken.Contains(id) || await store.Entity(id, cancel).ConfigureAwait(false) is not null ? Id($"{id}\n{@event}\n{entity.Id}") : id;
    }

    private static string Id(string seed) => StableId.Of("n", seed, 6);

    // A name of two words or more, the one to show if that is full, with a language that gives it.
    private static (string Name, string Language)? FullName(Entity entity)
    {
        foreach ((string name, string language) in entity.Names.SelectMany(l => l.Value.Select(n => (n, l.Key))).OrderByDescending(n => n.n == entity.Name))
        {
            if (EntityNames.Words(name).Count > 1)
            {
                return (name, language);
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Language)> Names(EntityRecord entity) => entity.Names.SelectMany(l => l.Value.Select(n => (n, l.Key)));
}
