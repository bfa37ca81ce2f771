using Synoptic.Annotate.Entities;
using Synoptic.Model;

namespace Synoptic.Storage.Sql;

/// <summary>Reads entities.</summary>
internal static class EntityReads
{
    // Names are compared for at most so many entities that share the query's keys, those in most events first.
    private const int MostCompared = 400, MostNamed = 50, MostWords = 6, MostEvents = 200;

    private const string Columns = "n.id, n.type, n.name, n.names, n.ids, n.roles, n.latitude, n.longitude, n.events, n.event";

    /// <summary>The entities of a query.</summary>
    public static async Task<Page<EntityRecord>> List(SqlSession session, EntityQuery query)
    {
        int limit = Math.Clamp(query.Limit, 1, 500);
        SqlText text = new SqlText().Raw($"SELECT {Columns} FROM entities n WHERE 1 = 1");
        if (query.Name is not null)
        {
            IReadOnlyList<string> named = await Named(session, query.Name).ConfigureAwait(false);
            text = named.Count == 0 ? text.Raw(" AND 1 = 0") : text.Raw(" AND n.id IN ").List(named);
        }

        if (!query.SingleNames && query.Event is null)
        {
            text.Raw(" AND n.event IS NULL");
        }

        if (query.Type is { } type)
        {
            text.Add($" AND n.type = {type}");
        }

        if (query.Event is not null)
        {
            text.Raw(" AND n.id IN (SELECT l.entity FROM event_entities l WHERE l.event = ").Add(EventReads.Current(query.Event)).Raw(")");
        }

        if (Cursor.Parse(query.After) is { } cursor)
        {
            text.Add($" AND (n.events < {cursor.Key} OR (n.events = {cursor.Key} AND n.id > {cursor.Id}))");
        }

        text.Add($" ORDER BY n.events DESC, n.id LIMIT {limit + 1}");
        List<EntityRecord> entities = await session.Rows(text, Entity).ConfigureAwait(false);
        return entities.Count <= limit
            ? new Page<EntityRecord>(entities, null)
            : new Page<EntityRecord>(entities[..limit], new Cursor(entities[limit - 1].Events, entities[limit - 1].Id).ToString());
    }

    /// <summary>An entity by its id.</summary>
    public static async Task<EntityRecord?> One(SqlSession session, string id) =>
        (await session.Rows(new SqlText().Raw($"SELECT {Columns} FROM entities n WHERE n.id = ").Add($"{id}"), Entity).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Ids of the entities that a name, or a part of one, may stand for, in whatever script it is written.</summary>
    public static async Task<IReadOnlyList<string>> Named(SqlSession session, string name)
    {
        string[] words = [.. EntityNames.Words(name).Take(MostWords)];
        if (words.Length == 0)
        {
            return [];
        }

        SqlText text = new SqlText().Raw($"SELECT {Columns} FROM entities n WHERE 1 = 1");
        foreach (string word in words)
        {
            text.Raw(" AND n.id IN (SELECT k.entity FROM entity_keys k WHERE k.key IN ").List(EntityNames.Keys(word)).Raw(")");
        }

        text.Add($" ORDER BY n.events DESC, n.id LIMIT {MostCompared}");
        List<EntityRecord> near = await session.Rows(text, Entity).ConfigureAwait(false);
        return [.. near.Where(e => Names(e).Any(n => EntityNames.Holds(n.Name, n.Language, words))).Select(e => e.Id).Take(MostNamed)];
    }

    /// <summary>Entities in the same events, of the latest events that the entity is in.</summary>
    public static async Task<IReadOnlyList<EntityRecord>> Related(SqlSession session, string id, int limit) => await session.Rows(
        new SqlText().Raw($"SELECT {Columns} FROM entities n JOIN (SELECT o.entity, count(DISTINCT o.event) AS together FROM event_entities o WHERE o.event IN ")
            .Add($"(SELECT e.id FROM events e WHERE e.id IN (SELECT l.event FROM event_entities l WHERE l.entity = {id}) ORDER BY e.last_seen DESC, e.id LIMIT {MostEvents})")
            .Add($" AND o.entity <> {id} GROUP BY o.entity) t ON t.entity = n.id ORDER BY t.together DESC, n.events DESC, n.id LIMIT {Math.Clamp(limit, 1, 200)}"),
        Entity).ConfigureAwait(false);

    private static IEnumerable<(string Name, string Language)> Names(EntityRecord entity) =>
        entity.Names.SelectMany(l => l.Value.Select(n => (n, l.Key))).Append((entity.Name, "und"));

    private static EntityRecord Entity(SqlRow r) => new()
    {
        Id = r.Text(),
        Type = r.Name<EntityType>(),
        Name = r.Text(),
        Names = StoreJson.Lists(r.Text()),
        Ids = StoreJson.Map(r.Text()),
        Roles = StoreJson.Texts(r.Text()),
        Latitude = r.NumberOrNull(),
        Longitude = r.NumberOrNull(),
        Events = r.Int(),
        OnlyEvent = r.TextOrNull(),
    };
}
