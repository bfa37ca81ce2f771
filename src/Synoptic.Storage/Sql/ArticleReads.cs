using Synoptic.Model;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Sql;

/// <summary>Reads articles.</summary>
internal static class ArticleReads
{
    private const string Columns = """
        a.id, a.address, a.url, a.input, a.source, a.outlet, a.language, a.title, a.opening, a.published, a.published_basis,
        a.published_from, a.paywalled, a.first_seen, a.last_seen, a.revision, a.text_hash, a.event, a.copy_of, a.overlap
        """;

    /// <summary>The articles of a query.</summary>
    public static async Task<Page<ArticleRecord>> List(SqlSession session, ISqlDialect dialect, ArticleQuery query)
    {
        int limit = Math.Clamp(query.Limit, 1, 1000);
        SqlText text = new SqlText().Raw($"SELECT {Columns} FROM articles a WHERE 1 = 1");
        if (Cursor.Parse(query.After) is { } cursor)
        {
            text.Add($" AND (a.last_seen, a.id) < ({cursor.Key}, {cursor.Id})");
        }

        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            IReadOnlyList<SearchPhrase> phrases = SearchWords.Parse(query.Text);
            text.Raw(phrases.Count == 0 ? " AND 1 = 0" : " AND ");
            if (phrases.Count > 0)
            {
                dialect.AddMatch(text, phrases);
            }
        }

        AddFilters(text, query);
        text.Add($" ORDER BY a.last_seen DESC, a.id DESC LIMIT {limit + 1}");
        List<ArticleRecord> articles = await session.Rows(text, Article).ConfigureAwait(false);
        return articles.Count <= limit
            ? new Page<ArticleRecord>(articles, null)
            : new Page<ArticleRecord>(articles[..limit], new Cursor(articles[limit - 1].LastSeen.ToUnixTimeMilliseconds(), articles[limit - 1].Id).ToString());
    }

    /// <summary>An article by its id.</summary>
    public static async Task<ArticleRecord?> One(SqlSession session, string id) =>
        (await session.Rows(new SqlText().Raw($"SELECT {Columns} FROM articles a WHERE a.id = ").Add($"{id}"), Article).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>An article by its address.</summary>
    public static async Task<ArticleRecord?> At(SqlSession session, string address) =>
        (await session.Rows(new SqlText().Raw($"SELECT {Columns} FROM articles a WHERE a.address = ").Add($"{address}"), Article).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The revisions of an article.</summary>
    public static async Task<IReadOnlyList<RevisionRecord>> Revisions(SqlSession session, string article) => await session.Rows(
        $"SELECT article, number, seen, title, text_hash, capture_hash, diff FROM revisions WHERE article = {article} ORDER BY number",
        r => new RevisionRecord(r.Text(), r.Int(), r.Time(), r.Text(), r.Text(), r.Text()) { Diff = StoreJson.Diff(r.Text()) }).ConfigureAwait(false);

    /// <summary>The bytes of a revision.</summary>
    public static async Task<CaptureRecord?> Capture(SqlSession session, string article, int? revision)
    {
        SqlText text = new($"SELECT hash, input, url, media_type, charset, received, outlet, language, bytes FROM captures WHERE article = {article}");
        text = revision is { } number ? text.Add($" AND revision = {number}") : text.Raw(" ORDER BY revision DESC LIMIT 1");
        return (await session.Rows(text, r => new CaptureRecord
        {
            Hash = r.Text(),
            Input = r.Text(),
            Url = r.TextOrNull() is { } url ? new Uri(url) : null,
            MediaType = r.TextOrNull(),
            Charset = r.TextOrNull(),
            Received = r.TimeOrNull(),
            Outlet = r.TextOrNull(),
            Language = r.TextOrNull(),
            Bytes = Packing.Unpack(r.Bytes()),
        }).ConfigureAwait(false)).FirstOrDefault();
    }

    /// <summary>Whether a capture is the latest of an article, or one before that is read again.</summary>
    public static async Task<bool> IsKnown(SqlSession session, string hash, DateTimeOffset? received)
    {
        SqlText text = new($"SELECT 1 FROM captures c JOIN articles a ON a.id = c.article JOIN captures l ON l.article = a.id AND l.revision = a.revision WHERE c.hash = {hash}");
        if (received is { } time)
        {
            text.Add($" AND (c.revision = a.revision OR l.received >= {time})");
        }

        return (await session.Rows(text.Raw(" LIMIT 1"), r => r.Long()).ConfigureAwait(false)).Count > 0;
    }

    /// <summary>A date from three columns.</summary>
    public static ArticleDate? Date(SqlRow r)
    {
        (string? value, string? basis, string? from) = (r.TextOrNull(), r.TextOrNull(), r.TextOrNull());
        return value is null ? null : new ArticleDate(value, Enum.Parse<Basis>(basis ?? nameof(Basis.Unresolved)), from ?? "");
    }

    private static void AddFilters(SqlText text, ArticleQuery query)
    {
        if (query.Event is not null)
        {
            text.Raw(" AND a.event = ").Add(EventReads.Current(query.Event));
        }

        if (query.Source is not null)
        {
            text.Add($" AND a.source = {query.Source}");
        }

        if (query.Language is not null)
        {
            text.Add($" AND a.language = {query.Language}");
        }

        if (query.Outlet is not null)
        {
            text.Add($" AND a.outlet = {query.Outlet}");
        }

        if (query.From is { } from)
        {
            text.Add($" AND a.day >= {from}");
        }

        if (query.To is { } to)
        {
            text.Add($" AND a.day <= {to}");
        }
    }

    private static ArticleRecord Article(SqlRow r) => new()
    {
        Id = r.Text(),
        Address = r.Text(),
        Url = r.TextOrNull(),
        Input = r.Text(),
        Source = r.TextOrNull(),
        Outlet = r.TextOrNull(),
        Language = r.Text(),
        Title = r.Text(),
        Opening = r.Text(),
        Published = Date(r),
        Paywalled = r.Flag(),
        FirstSeen = r.Time(),
        LastSeen = r.Time(),
        Revision = r.Int(),
        TextHash = r.Text(),
        Event = r.TextOrNull(),
        CopyOf = r.TextOrNull(),
        Overlap = r.Number(),
    };
}
