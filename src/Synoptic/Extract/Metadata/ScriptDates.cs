namespace Synoptic.Extract.Metadata;

/// <summary>Finds dates of publication in a page's scripts, for pages that state them nowhere else.</summary>
internal static class ScriptDates
{
    private const int ValueReach = 60;

    // Names that content systems give the date of publication, most telling first.
    private static readonly string[] Names =
    [
        "datePublished", "date_published", "publishedAt", "published_at", "publishDate", "publish_date", "publishdate", "publicationDate",
        "publication_date", "first_publication_date", "pubDate", "pub_date", "publishedDate", "published_date", "datePosted", "date_posted", "postedAt",
        "firstPublished", "originalPublishDate", "createdAt", "created_at", "dateCreated", "created",
    ];

    /// <summary>The first date after the first of the names that has one, ISO 8601, or null.</summary>
    public static string? Find(string source)
    {
        foreach (string name in Names)
        {
            if (FindIn(source, name) is { } iso)
            {
                return iso;
            }
        }

        return null;
    }

    /// <summary>The first date after a name, ISO 8601, or null.</summary>
    public static string? FindIn(string source, string name)
    {
        int at = 0;
        for (int tries = 0; tries < 5 && (at = source.IndexOf(name, at, StringComparison.Ordinal)) >= 0; tries++)
        {
            at += name.Length;
            if (Value(source, at) is { } iso)
            {
                return iso;
            }
        }

        return null;
    }

    // What stands between name and value in JSON, in a script object or in an escaped string: quotes, a colon, white space.
    private static string? Value(string source, int at)
    {
        int start = at;
        bool colon = false;
        while (start < source.Length && start < at + 16 && (char.IsWhiteSpace(source[start]) || source[start] is '"' or '\'' or '\\' or ':' or '=' or ',' or '&'))
        {
            colon |= source[start] is ':' or '=' or ',';
            start++;
        }

        if (start + 5 < source.Length && string.CompareOrdinal(source, start, "quot;", 0, 5) == 0)
        {
            return null;
        }

        return colon && start < source.Length && char.IsAsciiDigit(source[start])
            ? DateText.Iso(source.Substring(start, Math.Min(ValueReach, source.Length - start)).Replace("\\/", "/", StringComparison.Ordinal)) : null;
    }
}
