using System.Net.Http.Json;
using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using System.Xml;

namespace Synoptic.Server.Tests.Feeds;

/// <summary>Feeds of any search, read back by a reader of feeds.</summary>
public sealed class FeedTests(SampleDesk desk)
{
    [Theory]
    [InlineData("/feeds/events.rss", "application/rss+xml")]
    [InlineData("/feeds/events.atom", "application/atom+xml")]
    public async Task AFeedIsReadBack(string path, string type)
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        HttpResponseMessage answer = await served.Client.GetAsync(new Uri(path + "?q=Haftar", UriKind.Relative), TestContext.Current.CancellationToken);
        using XmlReader reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        SyndicationFeed feed = SyndicationFeed.Load(reader);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        SyndicationItem item = Assert.Single(feed.Items);
        Assert.Contains("/events/", item.Links[0].Uri.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Халифа Хафтар", item.Summary.Text, StringComparison.Ordinal);
        Assert.Equal("Synoptic: Haftar", feed.Title.Text);
    }

    [Fact]
    public async Task AJsonFeedHasWhatTheStandardAsks()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        JsonNode feed = (await served.Client.GetFromJsonAsync<JsonNode>("/feeds/events.json", TestContext.Current.CancellationToken))!;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed["version"]!.GetValue<string>());
        Assert.All(feed["items"]!.AsArray(), i => Assert.True(i!["id"] is not null && i["content_text"] is not null && i["date_published"] is not null));
        Assert.True(feed["items"]!.AsArray().Count >= 7);
    }
}
