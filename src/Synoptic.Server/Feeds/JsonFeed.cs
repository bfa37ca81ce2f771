using System.Text.Json.Serialization;

namespace Synoptic.Server.Feeds;

/// <summary>A feed as JSON Feed 1.1 has it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="HomePageUrl">The page that shows the same.</param>
/// <param name="FeedUrl">Its own address.</param>
/// <param name="Items">The events.</param>
public sealed record JsonFeed(
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("feed_url")] string FeedUrl,
    IReadOnlyList<JsonFeedItem> Items)
{
    /// <summary>The version of the standard.</summary>
    public string Version { get; } = "https://jsonfeed.org/version/1.1";
}
