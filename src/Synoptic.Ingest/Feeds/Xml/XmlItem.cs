namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>Reads an item of a feed, or an entry of a sitemap.</summary>
internal static class XmlItem
{
    /// <summary>The item.</summary>
    /// <param name="item">The element.</param>
    /// <param name="isAtom">Whether its feed is Atom.</param>
    public static FeedItem Read(FeedElement item, bool isAtom)
    {
        FeedElement? news = item.First("news:news"), source = item.First("source"), publication = news?.First("news:publication");
        string? language = Line(item.Last("dc:language", "language")) ?? Line(publication?.First("news:language")) ?? Line(item.Language);
        return new FeedItem
        {
            Id = Line(item.Last("id", "guid")) ?? Line(item.Attribute("rdf:about")),
            Title = ElementText.Plain(item.Last("title", "dc:title", "media:title") ?? news?.First("news:title"), isAtom),
            Link = ElementLinks.Of(item),
            Published = ElementText.Date(item.Last("published", "issued", "pubdate", "dcterms:issued") ?? news?.First("news:publication_date"), language),
            Updated = ElementText.Date(item.Last("updated", "modified", "dcterms:modified", "dc:date", "lastmod"), language) ?? ElementText.Date(item.Attribute("lastmod"), language),
            Created = ElementText.Date(item.Last("created", "dcterms:created"), language),
            Language = language,
            Outlet = Line(publication?.First("news:name")) ?? (source is null ? null : Line(ElementText.Plain(source.First("title") ?? source, isAtom))),
            Authors = [.. Authors(item).Distinct(StringComparer.Ordinal)],
            Content = ElementText.Html(item.Last("content:encoded", "content", "xhtml:body", "body", "fullitem"), isAtom),
            Summary = ElementText.Html(item.Last("summary", "description", "dc:description"), isAtom),
        };
    }

    // RSS wants an address and lets the name stand in brackets behind it.
    private static IEnumerable<string> Authors(FeedElement item)
    {
        foreach (FeedElement author in item.Elements.Where(e => e.Name is "author" or "dc:creator"))
        {
            string name = FeedText.Line((author.First("name") ?? author).Text);
            int open = name.IndexOf('(', StringComparison.Ordinal), close = name.LastIndexOf(')');
            name = open >= 0 && close > open + 1 && name.Contains('@', StringComparison.Ordinal) ? name[(open + 1)..close].Trim() : name;
            if (name.Length is > 0 and <= 200 && !name.Contains('@', StringComparison.Ordinal))
            {
                yield return name;
            }
        }
    }

    private static string? Line(FeedElement? element) => Line(element?.Text);

    private static string? Line(string? text) => text is not null && FeedText.Line(text) is { Length: > 0 } line ? line : null;
}
