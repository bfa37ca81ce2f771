namespace Synoptic.Storage.Sql;

/// <summary>Reads what concerns the desk as a whole.</summary>
internal static class DeskReads
{
    /// <summary>How many signatures are read at a time.</summary>
    public const int SignaturePart = 500;

    /// <summary>A part of the log.</summary>
    public static async Task<IReadOnlyList<ChangeRecord>> Changes(SqlSession session, long after, int limit) => await session.Rows(
        $"SELECT number, kind, at, event, other_event, article FROM changes WHERE number > {after} ORDER BY number LIMIT {Math.Clamp(limit, 1, 10_000)}",
        r => new ChangeRecord(r.Long(), r.Name<ChangeKind>(), r.Time()) { Event = r.TextOrNull(), OtherEvent = r.TextOrNull(), Article = r.TextOrNull() }).ConfigureAwait(false);

    /// <summary>A part of the signatures.</summary>
    public static Task<List<(long N, SignatureRecord Record)>> Signatures(SqlSession session, DateTimeOffset since, long after) => session.Rows(
        $"SELECT s.n, s.article, s.seen, a.event, s.bytes FROM signatures s JOIN articles a ON a.id = s.article WHERE s.n > {after} AND s.seen >= {since} ORDER BY s.n LIMIT {SignaturePart}",
        r => (r.Long(), new SignatureRecord(r.Text(), r.Time(), r.Text(), r.Bytes())));

    /// <summary>The sources with the counts of their articles.</summary>
    public static async Task<IReadOnlyList<SourceRecord>> Sources(SqlSession session) => await session.Rows(
        $"""
        SELECT s.id, s.kind, s.address, s.name, s.health, s.error, s.failures, s.last_fetched, s.next_due, s.etag, s.last_modified,
            (SELECT count(*) FROM articles a WHERE a.source = s.id) FROM sources s ORDER BY s.name, s.id
        """,
        r => new SourceRecord
        {
            Id = r.Text(),
            Kind = r.Text(),
            Address = r.Text(),
            Name = r.Text(),
            Health = r.Name<SourceHealth>(),
            Error = r.TextOrNull(),
            Failures = r.Int(),
            LastFetched = r.TimeOrNull(),
            NextDue = r.TimeOrNull(),
            ETag = r.TextOrNull(),
            LastModified = r.TextOrNull(),
            Articles = r.Int(),
        }).ConfigureAwait(false);

    /// <summary>The mark of a page.</summary>
    public static async Task<string?> PageMark(SqlSession session, string address) =>
        (await session.Rows($"SELECT mark FROM pages WHERE address = {address}", r => r.Text()).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The corrections.</summary>
    public static async Task<IReadOnlyList<Correction>> Corrections(SqlSession session) =>
        await session.Rows($"SELECT id, kind, event, article, other_event, note, made, applied, articles, other_articles FROM corrections ORDER BY id", Correction).ConfigureAwait(false);

    /// <summary>A correction from its columns.</summary>
    public static Correction Correction(SqlRow r) => new()
    {
        Id = r.Long(),
        Kind = r.Name<CorrectionKind>(),
        Event = r.Text(),
        Article = r.TextOrNull(),
        OtherEvent = r.TextOrNull(),
        Note = r.TextOrNull(),
        Made = r.Time(),
        Applied = r.TimeOrNull(),
        Articles = StoreJson.Texts(r.Text()),
        OtherArticles = StoreJson.Texts(r.Text()),
    };

    /// <summary>How much there is.</summary>
    public static async Task<DeskStats> Stats(SqlSession session)
    {
        List<(string Language, long Count)> languages = await session.Rows($"SELECT language, count(*) FROM articles GROUP BY language", r => (r.Text(), r.Long())).ConfigureAwait(false);
        return new DeskStats(
            languages.Sum(l => l.Count),
            await session.Number($"SELECT count(*) FROM revisions").ConfigureAwait(false),
            await session.Number($"SELECT count(*) FROM events").ConfigureAwait(false),
            await session.Number($"SELECT count(*) FROM entities").ConfigureAwait(false),
            (int)await session.Number($"SELECT count(*) FROM sources").ConfigureAwait(false),
            new SortedDictionary<string, long>(languages.ToDictionary(l => l.Language, l => l.Count), StringComparer.Ordinal));
    }
}
