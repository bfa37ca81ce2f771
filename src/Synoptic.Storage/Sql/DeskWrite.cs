namespace Synoptic.Storage.Sql;

/// <summary>Writes sources and corrections.</summary>
internal static class DeskWrite
{
    /// <summary>Keeps a source.</summary>
    public static Task<int> Source(SqlSession session, SourceRecord s) => session.Run(
        $"""
        INSERT INTO sources (id, kind, address, name, health, error, failures, last_fetched, next_due, etag, last_modified)
        VALUES ({s.Id}, {s.Kind}, {s.Address}, {s.Name}, {s.Health}, {s.Error}, {s.Failures}, {s.LastFetched}, {s.NextDue}, {s.ETag}, {s.LastModified})
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, address = excluded.address, name = excluded.name, health = excluded.health,
            error = excluded.error, failures = excluded.failures, last_fetched = excluded.last_fetched, next_due = excluded.next_due,
            etag = excluded.etag, last_modified = excluded.last_modified
        """);

    /// <summary>Keeps the mark of a page.</summary>
    public static Task<int> Page(SqlSession session, string address, string mark, DateTimeOffset seen) => session.Run(
        $"INSERT INTO pages (address, mark, seen) VALUES ({address}, {mark}, {seen}) ON CONFLICT (address) DO UPDATE SET mark = excluded.mark, seen = excluded.seen");

    /// <summary>Keeps a correction, or gives the one that waits already.</summary>
    public static async Task<Correction> Correct(SqlSession session, Correction c)
    {
        List<Correction> waiting = await session.Rows(
            $"""
            SELECT id, kind, event, article, other_event, note, made, applied, articles, other_articles FROM corrections
            WHERE applied IS NULL AND kind = {c.Kind} AND event = {c.Event} AND coalesce(article, '') = {c.Article ?? ""} AND coalesce(other_event, '') = {c.OtherEvent ?? ""}
            """,
            DeskReads.Correction).ConfigureAwait(false);
        if (waiting.Count > 0)
        {
            return waiting[0];
        }

        long id = await session.Number(
            $"""
            INSERT INTO corrections (kind, event, article, other_event, note, made) VALUES ({c.Kind}, {c.Event}, {c.Article}, {c.OtherEvent}, {c.Note}, {c.Made})
            RETURNING id
            """).ConfigureAwait(false);
        await Log(session, new ChangeRecord(0, ChangeKind.CorrectionMade, c.Made) { Event = c.Event, OtherEvent = c.OtherEvent, Article = c.Article }).ConfigureAwait(false);
        return c with { Id = id };
    }

    /// <summary>Adds an entry to the log and gives its number.</summary>
    public static Task<long> Log(SqlSession session, ChangeRecord c) => session.Number(
        $"INSERT INTO changes (kind, at, event, other_event, article) VALUES ({c.Kind}, {c.At}, {c.Event}, {c.OtherEvent}, {c.Article}) RETURNING number");
}
