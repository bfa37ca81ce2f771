using Synoptic.Storage.Search;

namespace Synoptic.Storage.Sql;

/// <summary>Writes a unit of work.</summary>
internal static class CommitWrite
{
    /// <summary>Keeps all of it and gives the number of the last change logged.</summary>
    public static async Task<long> Save(SqlSession session, ISqlDialect dialect, DeskChange change)
    {
        HashSet<string> touched = new(StringComparer.Ordinal);
        Dictionary<string, string> left = new(StringComparer.Ordinal);
        if (change is { Article: { } article, Revision: { } revision, Capture: { } capture })
        {
            if (await session.Number($"SELECT count(*) FROM revisions WHERE article = {article.Id} AND number = {revision.Number}").ConfigureAwait(false) > 0)
            {
                return await session.Number($"SELECT max(number) FROM changes").ConfigureAwait(false);
            }

            await SaveArticle(session, dialect, change, article, revision, capture).ConfigureAwait(false);
            touched.UnionWith(await session.Rows($"SELECT event FROM articles WHERE id = {article.Id} AND event IS NOT NULL", r => r.Text()).ConfigureAwait(false));
        }

        foreach (Membership membership in change.Memberships)
        {
            await Move(session, membership, change.At, touched, left).ConfigureAwait(false);
        }

        foreach (Redirect redirect in change.Redirects)
        {
            // All its articles go along, those included that grouping has forgotten.
            await session.Run($"UPDATE articles SET event = {redirect.To} WHERE event = {redirect.From}").ConfigureAwait(false);
            await EventWrite.Redirect(session, redirect.From, redirect.To).ConfigureAwait(false);
            touched.UnionWith([redirect.From, redirect.To]);
        }

        foreach (string id in touched.Order(StringComparer.Ordinal))
        {
            // An event whose last article went elsewhere leads there, so that its address stays good.
            if (!await EventWrite.Refresh(session, id).ConfigureAwait(false) && left.TryGetValue(id, out string? heir))
            {
                await EventWrite.Redirect(session, id, heir).ConfigureAwait(false);
                await DeskWrite.Log(session, new ChangeRecord(0, ChangeKind.EventMerged, change.At) { Event = heir, OtherEvent = id }).ConfigureAwait(false);
            }
        }

        foreach (Correction c in change.Applied)
        {
            await session.Run($"UPDATE corrections SET applied = {change.At}, articles = {StoreJson.Write(c.Articles)}, other_articles = {StoreJson.Write(c.OtherArticles)} WHERE id = {c.Id}").ConfigureAwait(false);
        }

        long last = 0;
        foreach (ChangeRecord entry in change.Log)
        {
            last = await DeskWrite.Log(session, entry with { At = change.At }).ConfigureAwait(false);
        }

        return last > 0 ? last : await session.Number($"SELECT max(number) FROM changes").ConfigureAwait(false);
    }

    private static async Task SaveArticle(SqlSession session, ISqlDialect dialect, DeskChange change, ArticleRecord a, RevisionRecord r, CaptureRecord c)
    {
        int day = a.Published?.Day?.DayNumber ?? EventWrite.Day(a.FirstSeen);
        long n = await session.Number(
            $"""
            INSERT INTO articles (id, address, url, input, source, outlet, language, title, opening, published, published_basis, published_from, day,
                paywalled, first_seen, last_seen, revision, text_hash, copy_of, overlap)
            VALUES ({a.Id}, {a.Address}, {a.Url}, {a.Input}, {a.Source}, {a.Outlet}, {a.Language}, {a.Title}, {a.Opening},
                {a.Published?.Value}, {a.Published?.Basis}, {a.Published?.From}, {day}, {a.Paywalled}, {a.FirstSeen}, {a.LastSeen},
                {a.Revision}, {a.TextHash}, {a.CopyOf}, {a.Overlap})
            ON CONFLICT (id) DO UPDATE SET url = excluded.url, input = excluded.input, source = coalesce(articles.source, excluded.source), outlet = excluded.outlet,
                language = excluded.language, title = excluded.title, opening = excluded.opening, published = excluded.published,
                published_basis = excluded.published_basis, published_from = excluded.published_from, day = excluded.day, paywalled = excluded.paywalled,
                last_seen = excluded.last_seen, revision = excluded.revision, text_hash = excluded.text_hash,
                copy_of = excluded.copy_of, overlap = excluded.overlap
            RETURNING n
            """).ConfigureAwait(false);
        await session.Run(
            $"""
            INSERT INTO revisions (article, number, seen, title, text_hash, capture_hash, diff)
            VALUES ({a.Id}, {r.Number}, {r.Seen}, {r.Title}, {r.TextHash}, {r.CaptureHash}, {StoreJson.Write(r.Diff)})
            """).ConfigureAwait(false);
        await session.Run(
            $"""
            INSERT INTO captures (article, revision, hash, input, url, media_type, charset, received, outlet, language, bytes)
            VALUES ({a.Id}, {r.Number}, {c.Hash}, {c.Input}, {c.Url}, {c.MediaType}, {c.Charset}, {c.Received}, {c.Outlet}, {c.Language}, {Packing.Pack(c.Bytes.Span)})
            """).ConfigureAwait(false);

        // Deleted first, so that a revision gets a new number and comes last again.
        await session.Run($"DELETE FROM signatures WHERE article = {a.Id}").ConfigureAwait(false);
        await session.Run($"INSERT INTO signatures (article, seen, bytes) VALUES ({a.Id}, {change.At}, {change.Signature})").ConfigureAwait(false);
        await dialect.SaveWords(session, n, SearchWords.Of(a.Title + "\n" + change.Text)).ConfigureAwait(false);
    }

    private static async Task Move(SqlSession session, Membership m, DateTimeOffset at, HashSet<string> touched, Dictionary<string, string> left)
    {
        foreach (string before in await session.Rows($"SELECT event FROM articles WHERE id = {m.Article} AND event IS NOT NULL AND event <> {m.Event}", r => r.Text()).ConfigureAwait(false))
        {
            touched.Add(before);
            left[before] = m.Event;
        }

        touched.Add(m.Event);
        await EventWrite.Open(session, m.Event, at).ConfigureAwait(false);

        // An event of that id was merged once and is there again: its id leads to itself.
        await session.Run($"DELETE FROM redirects WHERE id = {m.Event}").ConfigureAwait(false);
        await session.Run($"UPDATE articles SET event = {m.Event}, nearest = {m.Nearest}, score = {m.Score}, why = {StoreJson.Write(m.Why)} WHERE id = {m.Article}").ConfigureAwait(false);
    }
}
