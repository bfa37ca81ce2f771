namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>Namespaces of feeds under the prefixes that everybody knows; the feed formats' own have none.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http://www.w3.org/2005/Atom"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["https://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/XML/1998/namespace"] = "xml",
    };

    // Prefixes under which the formats' own names are met.
    private static readonly string[] Own = ["atom", "atom10", "atom03", "a10", "rss", "sitemap"];

    /// <summary>The name by which an element or attribute is known here, in small letters.</summary>
    /// <param name="prefix">Its prefix as written; empty for none.</param>
    /// <param name="local">Its local name.</param>
    /// <param name="space">Its namespace; empty when none is declared.</param>
    public static string Name(string prefix, string local, string space)
    {
        // An undeclared prefix is believed; a namespace that nobody knows does not hide the name of an element without prefix.
        string known = space.Length > 0 && Prefixes.TryGetValue(space, out string? own) ? own : Own.Contains(prefix, StringComparer.OrdinalIgnoreCase) ? "" : prefix;
        return (known.Length == 0 ? local : known + ":" + local).ToLowerInvariant();
    }
}
