namespace Synoptic.Ingest.Feeds;

/// <summary>The form of a feed.</summary>
public enum FeedForm
{
    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, which are RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1 and 1.1.</summary>
    Json,

    /// <summary>Channel Definition Format, which came before RSS.</summary>
    Cdf,

    /// <summary>A sitemap, with or without news tags.</summary>
    Sitemap,

    /// <summary>A list of sitemaps: its items are sitemaps, not pages.</summary>
    SitemapIndex,
}
