using System.Globalization;

namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>What a feed says of itself.</summary>
internal static class XmlFeedFacts
{
    /// <summary>The feed without its items.</summary>
    public static Feed Read(FeedElement root, FeedForm form)
    {
        FeedElement of = root.First("channel") ?? root;
        string? language = FeedText.Line(of.Last("language", "dc:language")?.Text ?? "") is { Length: > 0 } given ? given : of.Language;
        return new Feed(form)
        {
            Title = ElementText.Plain(of.Last("title", "dc:title", "media:title"), root.Name == "feed"),
            Link = ElementLinks.Of(of),
            Language = language,
            Published = ElementText.Date(of.Last("published", "issued", "pubdate", "dcterms:issued"), language),
            Updated = ElementText.Date(of.Last("updated", "modified", "dcterms:modified", "lastbuilddate", "dc:date"), language) ?? ElementText.Date(of.Attribute("lastmod"), language),
            Created = ElementText.Date(of.Last("created", "dcterms:created"), language),
            Rest = Rest(of),
        };
    }

    // RSS says minutes, the syndication module a period and how often in it.
    private static TimeSpan? Rest(FeedElement of)
    {
        if (Number(of.Last("ttl")?.Text) is { } minutes)
        {
            return TimeSpan.FromMinutes(minutes);
        }

        TimeSpan? period = of.Last("sy:updateperiod")?.Text.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / (Number(of.Last("sy:updatefrequency")?.Text) ?? 1);
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 1_000_000 ? number : null;
}
