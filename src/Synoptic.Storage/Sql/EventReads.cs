using Synoptic.Model;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Sql;

/// <summary>Reads events.</summary>
internal static class EventReads
{
    private const string Columns = """
        e.id, e.version, e.compared_version, e.articles, e.first_seen, e.last_seen, e.titles, e.languages, e.outlets,
        e.date_value, e.date_basis, e.date_from, e.conflicts, e.agreed, e.only_here
        """;

    /// <summary>The events of a query.</summary>
    public static async Task<Page<EventCard>> List(SqlSession session, ISqlDialect dialect, EventQuery query)
    {
        int limit = Math.Clamp(query.Limit, 1, 200);
        SqlText text = new SqlText().Raw($"SELECT {Columns} FROM events e WHERE e.articles >= ").Add($"{query.Least}");
        if (Cursor.Parse(query.After) is { } cursor)
        {
            text.Add($" AND (e.last_seen, e.id) < ({cursor.Key}, {cursor.Id})");
        }

        await AddText(session, dialect, text, query.Text).ConfigureAwait(false);
        AddFilters(text, query);
        text.Add($" ORDER BY e.last_seen DESC, e.id DESC LIMIT {limit + 1}");
        List<EventCard> cards = await session.Rows(text, Card).ConfigureAwait(false);
        string? next = cards.Count > limit ? new Cursor(cards[limit - 1].LastSeen.ToUnixTimeMilliseconds(), cards[limit - 1].Id).ToString() : null;
        return new Page<EventCard>(await WithEntities(session, [.. cards.Take(limit)]).ConfigureAwait(false), next);
    }

    /// <summary>An event by its id or by that of one that went into it.</summary>
    public static async Task<EventCard?> One(SqlSession session, string id)
    {
        List<EventCard> cards = await session.Rows(new SqlText().Raw($"SELECT {Columns} FROM events e WHERE e.id = ").Add(Current(id)), Card).ConfigureAwait(false);
        return await WithEntities(session, cards).ConfigureAwait(false) is [var card, ..] ? card : null;
    }

    /// <summary>An event's comparison.</summary>
    public static async Task<StoredComparison?> Comparison(SqlSession session, string id) => (await session.Rows(
        new SqlText($"SELECT event, version, made, json FROM comparisons WHERE event = ").Add(Current(id)),
        r => new StoredComparison(r.Text(), r.Int(), r.Time(), Packing.Unpack(r.Bytes()))).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Events whose comparison is missing or old.</summary>
    public static async Task<IReadOnlyList<EventCard>> ToCompare(SqlSession session, int limit) => await session.Rows(
        new SqlText().Raw($"SELECT {Columns} FROM events e WHERE e.compared_version < e.version").Add($" ORDER BY e.last_seen, e.id LIMIT {Math.Clamp(limit, 1, 1000)}"), Card).ConfigureAwait(false);

    /// <summary>Why articles are in an event.</summary>
    public static async Task<IReadOnlyList<Membership>> Memberships(SqlSession session, string id) => await session.Rows(
        new SqlText($"SELECT id, event, nearest, score, why FROM articles WHERE event = ").Add(Current(id)).Raw(" ORDER BY n"),
        r => new Membership(r.Text(), r.Text()) { Nearest = r.TextOrNull(), Score = r.Number(), Why = StoreJson.Signals(r.Text()) }).ConfigureAwait(false);

    /// <summary>The id of the event that an id leads to, as a piece of a statement.</summary>
    public static FormattableString Current(string id) => $"coalesce((SELECT event FROM redirects WHERE id = {id}), {id})";

    // Articles that hold the words, or entities of that name.
    private static async Task AddText(SqlSession session, ISqlDialect dialect, SqlText text, string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return;
        }

        IReadOnlyList<SearchPhrase> phrases = SearchWords.Parse(query);
        IReadOnlyList<string> entities = await EntityReads.Named(session, query).ConfigureAwait(false);
        if (phrases.Count == 0)
        {
            text.Raw(" AND 1 = 0");
            return;
        }

        text.Raw(" AND (e.id IN (SELECT a.event FROM articles a WHERE ");
        dialect.AddMatch(text, phrases);
        text.Raw(")");
        if (entities.Count > 0)
        {
            text.Raw(" OR e.id IN (SELECT l.event FROM event_entities l WHERE l.entity IN ").List(entities).Raw(")");
        }

        text.Raw(")");
    }

    private static void AddFilters(SqlText text, EventQuery query)
    {
        if (query.Entity is not null)
        {
            text.Add($" AND e.id IN (SELECT l.event FROM event_entities l WHERE l.entity = {query.Entity})");
        }

        if (query.Place is not null)
        {
            text.Add($" AND e.id IN (SELECT l.event FROM event_entities l WHERE l.entity = {query.Place} AND l.part = {EntityPart.Place})");
        }

        if (query.From is { } from)
        {
            text.Add($" AND e.day >= {from}");
        }

        if (query.To is { } to)
        {
            text.Add($" AND e.day <= {to}");
        }

        if (query.Language is not null)
        {
            text.Add($" AND e.id IN (SELECT a.event FROM articles a WHERE a.language = {query.Language})");
        }

        if (query.Outlet is not null)
        {
            text.Add($" AND e.id IN (SELECT a.event FROM articles a WHERE a.outlet = {query.Outlet})");
        }

        text.Raw(query.Verdict switch
        {
            Verdict.Conflict => " AND e.conflicts > 0",
            Verdict.Agreed => " AND e.agreed > 0",
            Verdict.OnlyHere => " AND e.only_here > 0",
            _ => "",
        });
    }

    private static EventCard Card(SqlRow r) => new()
    {
        Id = r.Text(),
        Version = r.Int(),
        ComparedVersion = r.Int(),
        Articles = r.Int(),
        FirstSeen = r.Time(),
        LastSeen = r.Time(),
        Titles = StoreJson.Map(r.Text()),
        Languages = StoreJson.Texts(r.Text()),
        Outlets = StoreJson.Texts(r.Text()),
        Date = ArticleReads.Date(r),
        Conflicts = r.Int(),
        Agreed = r.Int(),
        OnlyHere = r.Int(),
    };

    private static EntityRef Named(SqlRow r)
    {
        (string id, string name, string names) = (r.Text(), r.Text(), r.Text());
        IReadOnlyDictionary<string, string> ids = StoreJson.Map(r.Text());
        return new EntityRef(id, name) { Native = ids.Count > 0 ? null : NativeName.Of(name, StoreJson.Lists(names), ids) };
    }

    // One more statement for all cards: the names of their people and places.
    private static async Task<IReadOnlyList<EventCard>> WithEntities(SqlSession session, List<EventCard> cards)
    {
        if (cards.Count == 0)
        {
            return cards;
        }

        SqlText text = new SqlText($"SELECT l.event, l.part, n.id, n.name, n.names, n.ids FROM event_entities l JOIN entities n ON n.id = l.entity WHERE l.part <> {EntityPart.Named} AND l.event IN ")
            .List(cards.Select(c => c.Id)).Raw(" ORDER BY l.event, l.part, l.rank");
        ILookup<(string, EntityPart), EntityRef> found = (await session.Rows(text, r => (Event: r.Text(), Part: r.Name<EntityPart>(), Entity: Named(r))).ConfigureAwait(false))
            .ToLookup(r => (r.Event, r.Part), r => r.Entity);
        return [.. cards.Select(c => c with { People = [.. found[(c.Id, EntityPart.Person)]], Places = [.. found[(c.Id, EntityPart.Place)]] })];
    }
}
