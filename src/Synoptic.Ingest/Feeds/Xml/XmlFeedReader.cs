using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>Reads feeds in XML: strictly first, tolerantly where that fails.</summary>
internal static partial class XmlFeedReader
{
    /// <summary>Whether the beginning of a document looks like that of a feed.</summary>
    public static bool Looks(string head) => Root().Match(Comment().Replace(head, "")) is { Success: true } root && !root.Value.StartsWith("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The feed in a text, or null when there is none.</summary>
    /// <exception cref="FeedFormatException">It is made to harm.</exception>
    public static Feed? Read(string text, Uri? document)
    {
        List<FeedItem> items = [];
        List<string> notes = [];
        FeedTree tree = new(document, (item, root) => items.Add(XmlItem.Read(item, root.Name == "feed")));
        int start = text.IndexOf('<', StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        string body = start == 0 ? text : text[start..];
        try
        {
            StrictReader.Read(body, tree);
        }
        catch (XmlException e)
        {
            items.Clear();
            tree = new FeedTree(document, (item, root) => items.Add(XmlItem.Read(item, root.Name == "feed")));
            TolerantReader.Read(body, tree);
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber}: not well-formed XML, read all the same"));
        }

        if (tree.Root is null || Form(tree) is not { } form)
        {
            return null;
        }

        if (tree.IsFull)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"only the first {FeedReader.MostItems} items were read"));
        }

        return XmlFeedFacts.Read(tree.Root, form) with { Items = items, Notes = notes };
    }

    private static FeedForm? Form(FeedTree tree) => tree.Root!.Name switch
    {
        "rss" => FeedForm.Rss,
        "rdf:rdf" or "rdf" => FeedForm.Rdf,
        "feed" or "entry" => FeedForm.Atom,
        "channel" => tree.Root.Attribute("href") is not null || tree.Root.First("link") is null ? FeedForm.Cdf : FeedForm.Rss,
        "urlset" => FeedForm.Sitemap,
        "sitemapindex" => FeedForm.SitemapIndex,
        _ => tree.Items > 0 || tree.Root.First("channel") is not null ? FeedForm.Rss : null,
    };

    [GeneratedRegex("<(?:[A-Za-z0-9]+:)?(?:rss|rdf|feed|channel|urlset|sitemapindex|html)[\\s>]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Root();

    [GeneratedRegex("<!--.*?-->|<!doctype[^>]*>", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comment();
}
