using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Synoptic.Ingest.Sources;
using Synoptic.Ingest.Web;
using Synoptic.Model;
using Synoptic.Tests.House;
using Synoptic.Tests.Ingest.Web;

namespace Synoptic.Tests.Ingest.Sources;

public sealed class WebSourceTests : IAsyncLifetime
{
    private readonly QuickClock _clock = new();
    private readonly RememberedPages _seen = new();
    private TestSite _site = null!;
    private PoliteFetcher _fetcher = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.Start();
        _fetcher = new PoliteFetcher(_clock, new HostPacing(_clock, TimeSpan.FromSeconds(1)), ["localhost"]);
        foreach (string file in new[] { "northgate-en.html", "bitacora-es.html" })
        {
            _site.On("/" + file, File.ReadAllBytes(RepositoryFiles.PathOf("samples", "beirut-2020-08-04", file)), "text/html; charset=utf-8");
        }

        _site.On("/shurfa-ar.txt", File.ReadAllBytes(RepositoryFiles.PathOf("samples", "beirut-2020-08-04", "shurfa-ar.txt")), "text/plain; charset=utf-8");
    }

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task TheItemsOfAFeedAreFetchedAsPagesOnce()
    {
        Feed("/feed", "\"1\"", Item("northgate-en.html", "2020-08-05"), Item("bitacora-es.html", "2020-08-05"), Item("shurfa-ar.txt", "2020-08-05"));
        IReadOnlyList<Arrival> first = await Visit("/feed");
        Article[] articles = [.. first.Select(a => a.Read?.Capture).OfType<Capture>().Select(c => Pipeline.Default.Extract(c).Article!)];
        Assert.Equal(["en", "es", "ar"], articles.Select(a => a.Language));
        Visit visit = first[^1].Visit!;
        Assert.Equal((VisitOutcome.Read, "\"1\"", null), (visit.Outcome, visit.ETag, visit.Error));
        Assert.Equal(TimeSpan.FromMinutes(15), visit.NextDue - _clock.GetUtcNow());

        Keep(first);
        IReadOnlyList<Arrival> second = await Visit("/feed");
        Assert.NotNull(Assert.Single(second).Visit);

        Feed("/feed", "\"2\"", Item("northgate-en.html", "2020-08-06"), Item("bitacora-es.html", "2020-08-05"), Item("shurfa-ar.txt", "2020-08-05"));
        IReadOnlyList<Arrival> third = await Visit("/feed");
        Assert.Equal([_site.At("/northgate-en.html")], third.Select(a => a.Read?.Capture?.Url).OfType<Uri>());
    }

    [Fact]
    public async Task AFeedThatDidNotChangeIsNotSentAgain()
    {
        _site.On("/feed", context =>
        {
            bool known = context.Request.Headers.IfNoneMatch == "\"7\"";
            context.Response.StatusCode = known ? 304 : 200;
            context.Response.Headers.ETag = "\"7\"";
            return known ? Task.CompletedTask : context.Response.WriteAsync("<rss><channel><title>T</title></channel></rss>", Stop);
        });
        WebSource source = Source("/feed", once: false);
        List<Visit> visits = await source.Read(Stop).Select(a => a.Visit).OfType<Visit>().Take(3).ToListAsync(Stop);
        Assert.All(visits, v => Assert.Equal((VisitOutcome.Read, "\"7\""), (v.Outcome, v.ETag)));
        Assert.Equal(2, _site.Headers.Count(h => h.IfNoneMatch == "\"7\""));
    }

    [Fact]
    public async Task WhatDidNotComeIsAskedForAgainThoughTheFeedDidNotChange()
    {
        Feed("/feed", "\"1\"", Item("later.html", "2020-08-05"));
        _site.On("/later.html", 500);
        IReadOnlyList<Arrival> first = await Visit("/feed");
        Keep(first);
        Assert.Equal((VisitOutcome.ReadInPart, null), (first[^1].Visit!.Outcome, first[^1].Visit!.ETag));
        Assert.StartsWith("1 of 1 pages did not come", first[^1].Visit!.Error, StringComparison.Ordinal);
        _site.On("/later.html", "<p>words");
        Assert.NotNull((await Visit("/feed"))[0].Read!.Capture);
    }

    [Fact]
    public async Task WhereThePageIsNotToBeHadTheFeedsOwnTextIsTakenAndSaidToBe()
    {
        string text = File.ReadAllText(RepositoryFiles.PathOf("samples", "beirut-2020-08-04", "harbour-en.txt"));
        string body = string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => $"<p>{l}</p>"));
        _site.On("/feed", $"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The Harbour</title><item><title>Port of Beirut destroyed</title><link>/locked</link>"
            + $"<pubDate>Wed, 05 Aug 2020 08:00:00 GMT</pubDate><content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>", "application/rss+xml");
        _site.On("/locked", 403);
        IReadOnlyList<Arrival> arrivals = await Visit("/feed");
        Assert.Contains("the text that the feed carries was taken", arrivals[0].Note, StringComparison.Ordinal);
        Article article = Pipeline.Default.Extract(arrivals[0].Read!.Capture!).Article!;
        Assert.Equal(("Port of Beirut destroyed", "The Harbour"), (article.Title, article.Outlet?.Value));
        Assert.StartsWith("2020-08-05", article.Published?.Value, StringComparison.Ordinal);
        Assert.Contains(article.Blocks, b => b.Text.Contains("ammonium", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASourceThatFailsIsVisitedAfterAGrowingPause()
    {
        _site.On("/feed", 500);
        List<Visit> visits = await Source("/feed", once: false).Read(Stop).Select(a => a.Visit).OfType<Visit>().Take(9).ToListAsync(Stop);
        Assert.All(visits, v => Assert.Equal((VisitOutcome.Failed, "the server answered 500 Internal Server Error"), (v.Outcome, v.Error)));
        double[] pauses = [.. visits.Zip(visits.Skip(1)).Select(p => Math.Round((p.Second.NextDue - p.First.NextDue)!.Value.TotalHours, 1))];
        Assert.Equal([0.5, 1, 2, 4, 8, 16, 24, 24], pauses);
    }

    [Fact]
    public async Task ASourceThatIsGoneOrForbiddenStops()
    {
        _site.On("/feed", 410);
        Visit gone = (await Visit("/feed"))[^1].Visit!;
        Assert.Equal((VisitOutcome.Stopped, TimeSpan.FromDays(30)), (gone.Outcome, gone.NextDue - _clock.GetUtcNow()));
        _site.On("/robots.txt", "User-agent: *\nDisallow: /", "text/plain");
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(VisitOutcome.Stopped, (await Visit("/other"))[^1].Visit!.Outcome);
    }

    [Fact]
    public async Task InTroubleItIsNotVisitedBeforeItsTimeByAnotherRun()
    {
        WebSource source = Source("/feed", once: true);
        source.Resume(new Prior { Failures = 2, NextDue = _clock.GetUtcNow().AddHours(1) });
        Assert.NotNull(Assert.Single(await source.Read(Stop).ToListAsync(Stop)).Note);
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public async Task AListOfSitemapsLeadsToPagesNewestFirst()
    {
        _site.On("/sitemaps.xml", $"<sitemapindex><sitemap><loc>{_site.At("/news.xml.gz")}</loc><lastmod>2020-08-05</lastmod></sitemap></sitemapindex>", "application/xml");
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"<urlset><url><loc>{_site.At("/bitacora-es.html")}</loc><lastmod>2020-08-04</lastmod></url><url><loc>{_site.At("/northgate-en.html")}</loc><lastmod>2020-08-05</lastmod></url></urlset>"));
        }

        _site.On("/news.xml.gz", packed.ToArray(), "application/x-gzip");
        IReadOnlyList<Arrival> arrivals = await Visit("/sitemaps.xml", "sitemap");
        Assert.Equal([_site.At("/northgate-en.html"), _site.At("/bitacora-es.html")], arrivals.Select(a => a.Read?.Capture?.Url).OfType<Uri>());
        Keep(arrivals);
        Assert.NotNull(Assert.Single(await Visit("/sitemaps.xml", "sitemap")).Visit);
        Assert.Equal(1, _site.Count("/news.xml.gz"));
    }

    [Fact]
    public async Task APageIsAnArticleAndAPageInsteadOfAFeedIsAFailure()
    {
        IReadOnlyList<Arrival> page = await Visit("/northgate-en.html");
        Assert.NotNull(page[0].Read!.Capture);
        Assert.Equal(VisitOutcome.Read, page[1].Visit!.Outcome);
        Assert.Equal("this is no feed and no sitemap", (await Visit("/northgate-en.html", "feed"))[^1].Visit!.Error);
    }

    [Fact]
    public async Task WhatASourceSaysOfItsOutletCountsWhereThePageIsSilent()
    {
        string text = File.ReadAllText(RepositoryFiles.PathOf("samples", "beirut-2020-08-04", "harbour-en.txt"));
        _site.On("/plain", text, "text/plain; charset=utf-8");
        Feed("/feed", "\"1\"", Item("plain", "2020-08-05"), Item("northgate-en.html", "2020-08-05"));
        WebSource source = new(new WebSourceSettings(_site.At("/feed")) { Once = true, Outlet = "Harbour News", Language = "fr" }, _fetcher, _seen, _clock);
        Article[] articles = [.. await source.Read(Stop).Select(a => a.Read?.Capture).OfType<Capture>().Select(c => Pipeline.Default.Extract(c).Article!).ToListAsync(Stop)];
        Assert.Equal([("Harbour News", "source", "en"), ("The Northgate Courier", articles[1].Outlet!.From, "en")], articles.Select(a => (a.Outlet!.Value, a.Outlet.From, a.Language)));
        Assert.NotEqual("source", articles[1].Outlet!.From);
    }

    [Fact]
    public async Task OfAPageThatMovedForGoodTheNewAddressIsTold()
    {
        _site.On("/old", 308, ("Location", "/northgate-en.html"));
        Visit visit = (await Visit("/old"))[^1].Visit!;
        Assert.Equal($"moved for good to {_site.At("/northgate-en.html")}: change its address", visit.Error);
        Assert.Equal(VisitOutcome.Read, visit.Outcome);
    }

    private static string Item(string page, string date) => $"<entry><title>{page}</title><id>{page}</id><link href=\"/{page}\"/><updated>{date}</updated></entry>";

    private void Feed(string path, string tag, params string[] items) => _site.On(path, context =>
    {
        context.Response.Headers.ETag = tag;
        context.Response.ContentType = "application/atom+xml";
        return context.Response.WriteAsync($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>{string.Concat(items)}</feed>", Stop);
    });

    private WebSource Source(string path, bool once, string kind = "web") =>
        new(new WebSourceSettings(_site.At(path)) { Once = once, Kind = kind }, _fetcher, _seen, _clock);

    private async Task<IReadOnlyList<Arrival>> Visit(string path, string kind = "web") => await Source(path, once: true, kind).Read(Stop).ToListAsync(Stop);

    private void Keep(IEnumerable<Arrival> arrivals)
    {
        foreach (PageMark mark in arrivals.Select(a => a.Mark).OfType<PageMark>())
        {
            _seen.Marks[mark.Address] = mark.Mark;
        }
    }
}
