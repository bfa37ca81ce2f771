namespace Synoptic.Storage.Sql;

/// <summary>Keeps what an event's row says in step with its articles.</summary>
internal static class EventWrite
{
    /// <summary>The day of a time, in UTC, as <see cref="DateOnly.DayNumber"/>.</summary>
    public static int Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime).DayNumber;

    /// <summary>Opens an event if it is not there.</summary>
    public static Task<int> Open(SqlSession session, string id, DateTimeOffset at) => session.Run(
        $"""
        INSERT INTO events (id, version, articles, first_seen, last_seen, titles, languages, outlets, day)
        VALUES ({id}, 0, 0, {at}, {at}, {"{}"}, '[]', '[]', {Day(at)}) ON CONFLICT (id) DO NOTHING
        """);

    /// <summary>Lets an id lead to an event from now on, and with it all that led to the id.</summary>
    public static async Task Redirect(SqlSession session, string from, string to)
    {
        await session.Run($"UPDATE redirects SET event = {to} WHERE event = {from}").ConfigureAwait(false);
        await session.Run($"INSERT INTO redirects (id, event) VALUES ({from}, {to}) ON CONFLICT (id) DO UPDATE SET event = excluded.event").ConfigureAwait(false);
    }

    /// <summary>Counts an event's articles again; an event without any is removed, and the answer is no.</summary>
    public static async Task<bool> Refresh(SqlSession session, string id)
    {
        List<(string Language, string? Outlet, string Title, DateTimeOffset First, DateTimeOffset Last, int Day)> articles = await session.Rows(
            $"SELECT language, outlet, title, first_seen, last_seen, day FROM articles WHERE event = {id} ORDER BY n",
            r => (r.Text(), r.TextOrNull(), r.Text(), r.Time(), r.Time(), r.Int())).ConfigureAwait(false);
        if (articles.Count == 0)
        {
            await Remove(session, id).ConfigureAwait(false);
            return false;
        }

        SortedDictionary<string, string> titles = new(StringComparer.Ordinal);
        foreach ((string language, _, string title, _, _, _) in articles)
        {
            titles.TryAdd(language, title);
        }

        string[] languages = [.. articles.Select(a => a.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] outlets = [.. articles.Select(a => a.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        await session.Run(
            $"""
            UPDATE events SET version = version + 1, articles = {articles.Count}, first_seen = {articles.Min(a => a.First)}, last_seen = {articles.Max(a => a.Last)},
                titles = {StoreJson.Write(titles)}, languages = {StoreJson.Write(languages)}, outlets = {StoreJson.Write(outlets)},
                day = CASE WHEN date_value IS NULL THEN {articles.Min(a => a.Day)} ELSE day END
            WHERE id = {id}
            """).ConfigureAwait(false);
        return true;
    }

    /// <summary>Forgets the entities that were known by a single name in an event, but for those that are still.</summary>
    public static async Task RemoveSingleNames(SqlSession session, string id, IReadOnlyCollection<string> but)
    {
        foreach (string entity in (await session.Rows($"SELECT id FROM entities WHERE event = {id}", r => r.Text()).ConfigureAwait(false)).Except(but, StringComparer.Ordinal))
        {
            await session.Run($"DELETE FROM entity_keys WHERE entity = {entity}").ConfigureAwait(false);
            await session.Run($"DELETE FROM entities WHERE id = {entity}").ConfigureAwait(false);
        }
    }

    private static async Task Remove(SqlSession session, string id)
    {
        await session.Run($"UPDATE entities SET events = events - 1 WHERE id IN (SELECT entity FROM event_entities WHERE event = {id})").ConfigureAwait(false);
        await session.Run($"DELETE FROM event_entities WHERE event = {id}").ConfigureAwait(false);
        await RemoveSingleNames(session, id, []).ConfigureAwait(false);
        await session.Run($"DELETE FROM comparisons WHERE event = {id}").ConfigureAwait(false);
        await session.Run($"DELETE FROM events WHERE id = {id}").ConfigureAwait(false);
    }
}
