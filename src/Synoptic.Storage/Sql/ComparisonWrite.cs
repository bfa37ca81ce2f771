using Synoptic.Model;

namespace Synoptic.Storage.Sql;

/// <summary>Writes comparisons and the entities in them.</summary>
internal static class ComparisonWrite
{
    /// <summary>Keeps a comparison unless the event is gone or has a newer one.</summary>
    public static async Task<bool> Save(SqlSession session, ComparisonChange c)
    {
        int day = c.Date?.Day?.DayNumber ?? -1;
        int changed = await session.Run(
            $"""
            UPDATE events SET compared_version = {c.Version}, titles = {StoreJson.Write(c.Titles)}, date_value = {c.Date?.Value}, date_basis = {c.Date?.Basis},
                date_from = {c.Date?.From}, day = CASE WHEN {day} >= 0 THEN {day} ELSE day END, conflicts = {c.Conflicts}, agreed = {c.Agreed}, only_here = {c.OnlyHere}
            WHERE id = {c.Event} AND compared_version < {c.Version} AND version >= {c.Version}
            """).ConfigureAwait(false);
        if (changed == 0)
        {
            return false;
        }

        await session.Run(
            $"""
            INSERT INTO comparisons (event, version, made, json) VALUES ({c.Event}, {c.Version}, {c.At}, {Packing.Pack(c.Json.Span)})
            ON CONFLICT (event) DO UPDATE SET version = excluded.version, made = excluded.made, json = excluded.json
            """).ConfigureAwait(false);
        await session.Run($"UPDATE articles SET copy_of = NULL, overlap = 0 WHERE event = {c.Event} AND copy_of IS NOT NULL").ConfigureAwait(false);
        foreach (ArticleCopy copy in c.Copies)
        {
            await session.Run($"UPDATE articles SET copy_of = {copy.Of}, overlap = {copy.Overlap} WHERE id = {copy.Article}").ConfigureAwait(false);
        }

        foreach (EntityRecord entity in c.Entities)
        {
            await SaveEntity(session, entity).ConfigureAwait(false);
        }

        await Link(session, c).ConfigureAwait(false);
        await DeskWrite.Log(session, new ChangeRecord(0, ChangeKind.EventCompared, c.At) { Event = c.Event }).ConfigureAwait(false);
        return true;
    }

    private static async Task SaveEntity(SqlSession session, EntityRecord e)
    {
        await session.Run(
            $"""
            INSERT INTO entities (id, type, name, names, ids, roles, latitude, longitude, event)
            VALUES ({e.Id}, {e.Type}, {e.Name}, {StoreJson.Write(e.Names)}, {StoreJson.Write(e.Ids)}, {StoreJson.Write(e.Roles)}, {e.Latitude}, {e.Longitude}, {e.OnlyEvent})
            ON CONFLICT (id) DO UPDATE SET type = excluded.type, name = excluded.name, names = excluded.names, ids = excluded.ids,
                roles = excluded.roles, latitude = excluded.latitude, longitude = excluded.longitude
            """).ConfigureAwait(false);
        await session.Run($"DELETE FROM entity_keys WHERE entity = {e.Id}").ConfigureAwait(false);
        foreach (string key in e.Keys.Distinct(StringComparer.Ordinal))
        {
            await session.Run($"INSERT INTO entity_keys (key, entity) VALUES ({key}, {e.Id})").ConfigureAwait(false);
        }
    }

    private static async Task Link(SqlSession session, ComparisonChange c)
    {
        HashSet<string> before = [.. await session.Rows($"SELECT DISTINCT entity FROM event_entities WHERE event = {c.Event}", r => r.Text()).ConfigureAwait(false)];
        HashSet<string> now = [.. c.Links.Select(l => l.Entity)];
        await session.Run($"DELETE FROM event_entities WHERE event = {c.Event}").ConfigureAwait(false);
        foreach (EntityLink l in c.Links)
        {
            await session.Run($"INSERT INTO event_entities (event, entity, part, rank, articles) VALUES ({c.Event}, {l.Entity}, {l.Part}, {l.Rank}, {l.Articles})").ConfigureAwait(false);
        }

        foreach (string entity in now.Except(before).Order(StringComparer.Ordinal))
        {
            await session.Run($"UPDATE entities SET events = events + 1 WHERE id = {entity}").ConfigureAwait(false);
        }

        foreach (string entity in before.Except(now).Order(StringComparer.Ordinal))
        {
            await session.Run($"UPDATE entities SET events = events - 1 WHERE id = {entity}").ConfigureAwait(false);
        }

        await EventWrite.RemoveSingleNames(session, c.Event, [.. now]).ConfigureAwait(false);
    }
}
