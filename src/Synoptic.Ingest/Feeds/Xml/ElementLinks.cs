namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>The page that a feed or an item links to.</summary>
internal static class ElementLinks
{
    /// <summary>The address, absolute; or null.</summary>
    public static Uri? Of(FeedElement of)
    {
        (Uri? best, int bestRank) = (null, int.MaxValue);
        foreach (FeedElement link in of.Elements.Where(e => e.Name is "link" or "a" or "loc"))
        {
            int rank = Rank(link);
            if (rank < bestRank && FeedLinks.Resolve(link.Base, link.Attribute("href") ?? link.Text) is { } found)
            {
                (best, bestRank) = (found, rank);
            }
        }

        return best
            ?? Permanent(of)
            ?? FeedLinks.Resolve(of.Base, of.Attribute("href"))
            ?? FeedLinks.Resolve(of.Base, of.Attribute("rdf:about"));
    }

    // An alternate is the page itself, in HTML for preference; other relations are other things.
    private static int Rank(FeedElement link)
    {
        string relation = link.Attribute("rel")?.Trim().ToLowerInvariant() ?? "alternate", type = link.Attribute("type")?.Trim().ToLowerInvariant() ?? "";
        return relation is not ("alternate" or "") ? int.MaxValue : type is "" or "text/html" or "application/xhtml+xml" ? 0 : 1;
    }

    private static Uri? Permanent(FeedElement of)
    {
        FeedElement? guid = of.First("guid");
        bool isAddress = guid is not null && !string.Equals(guid.Attribute("ispermalink")?.Trim(), "false", StringComparison.OrdinalIgnoreCase);
        return isAddress && Uri.TryCreate(guid!.Text.Trim(), UriKind.Absolute, out Uri? url) ? FeedLinks.Web(url) : null;
    }
}
