using System.Diagnostics;
using System.Text;
using Synoptic.Ingest.Feeds;
using Synoptic.Ingest.Files;
using Synoptic.Model;

namespace Synoptic.Tests.Ingest.Feeds;

public sealed class HostileFeedTests
{
    [Fact]
    public void AnEntityBombIsRefusedAtItsPlace()
    {
        StringBuilder bomb = new("<!DOCTYPE rss [\n<!ENTITY a0 \"boom\">\n");
        for (int i = 1; i < 12; i++)
        {
            bomb.Append("<!ENTITY a").Append(i).Append(" \"").Append(string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))).Append("\">\n");
        }

        Problem problem = Fails(bomb.Append("]>\n<rss><channel><title>&a11;</title></channel></rss>").ToString());
        Assert.Equal(("feed", "line 15: the entity 'a11' is made of other entities; refused"), (problem.Input, problem.Message));
    }

    [Fact]
    public void AnEntityGivenTooOftenIsRefused()
    {
        string bomb = $"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 1000)}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", 100_000))}</title></channel></rss>";
        Assert.Contains("grows over the limit", Fails(bomb).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoFileOfTheMachineIsRead()
    {
        Feed feed = FeedReader.Read(Capture("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>a &x; b</title></channel></rss>")).Feed!;
        Assert.Equal("a &x; b", feed.Title);
    }

    [Fact]
    public void DeepNestingIsRefusedAtItsPlace() =>
        Assert.Equal("line 1: elements are nested deeper than 256", Fails("<rss><channel><item>" + string.Concat(Enumerable.Repeat("<d>", 1_000_000))).Message);

    [Fact]
    public void DeepJsonIsRefused() => Assert.Contains("not well-formed JSON", Fails("{\"items\":" + new string('[', 100_000)).Message, StringComparison.Ordinal);

    [Fact]
    public void OfTooManyItemsTheFirstAreRead()
    {
        StringBuilder feed = new("<rss><channel>");
        for (int i = 0; i < 100_000; i++)
        {
            feed.Append("<item><title>t</title><link>https://x.example/").Append(i).Append("</link></item>");
        }

        Feed read = FeedReader.Read(Capture(feed.ToString())).Feed!;
        Assert.Equal(FeedReader.MostItems, read.Items.Count);
        Assert.Equal("only the first 50000 items were read", Assert.Single(read.Notes));
    }

    [Fact]
    public void AFeedOverTheLimitIsNotRead() =>
        Assert.Equal(ProblemKind.TooLarge, FeedReader.Read(new Capture("feed", new byte[FileReader.DefaultLimit + 1])).Problem!.Kind);

    [Theory]
    [InlineData("</a")]
    [InlineData("<a b=\"")]
    [InlineData("<![CDATA[")]
    [InlineData("<item><title>")]
    [InlineData("&#x26;")]
    [InlineData("<!--")]
    public void WhatIsRepeatedWithoutEndTakesNoLongTime(string piece)
    {
        Stopwatch time = Stopwatch.StartNew();
        FeedReader.Read(Capture("<rss><channel><title>" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    private static Problem Fails(string text) => FeedReader.Read(Capture(text)).Problem!;

    private static Capture Capture(string text) => new("feed", Encoding.UTF8.GetBytes(text));
}
