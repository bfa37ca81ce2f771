using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Synoptic.Ingest.Web;

namespace Synoptic.Tests.Ingest.Web;

public sealed class PoliteFetcherTests : IAsyncLifetime
{
    private readonly QuickClock _clock = new();
    private TestSite _site = null!;
    private PoliteFetcher _fetcher = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.Start();
        _fetcher = new PoliteFetcher(_clock, new HostPacing(_clock, TimeSpan.FromSeconds(1)), ["localhost"], limit: 1 << 20);
    }

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task APageComesWithItsTagsAndSaysWhoAsked()
    {
        _site.On("/a", context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Headers.LastModified = "Mon, 03 Mar 2025 10:00:00 GMT";
            return context.Response.WriteAsync("words", Stop);
        });
        PageAnswer answer = await Fetch("/a");
        Assert.Equal((PageOutcome.Read, "\"1\"", "Mon, 03 Mar 2025 10:00:00 GMT", 5), (answer.Outcome, answer.ETag, answer.LastModified, answer.Capture!.Bytes.Length));
        Assert.All(_site.Headers, h => Assert.StartsWith("Synoptic/", h.UserAgent.ToString(), StringComparison.Ordinal));

        _site.On("/a", 304);
        PageAnswer again = await _fetcher.Fetch(new PageRequest(_site.At("/a")) { ETag = answer.ETag, LastModified = answer.LastModified }, Stop);
        Assert.Equal(PageOutcome.Unchanged, again.Outcome);
        Assert.Equal(("\"1\"", "Mon, 03 Mar 2025 10:00:00 GMT"), (_site.Headers.Last().IfNoneMatch.ToString(), _site.Headers.Last().IfModifiedSince.ToString()));
    }

    [Fact]
    public async Task WhatRobotsForbidsIsNotAskedForNotOverARedirectEither()
    {
        _site.On("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain");
        _site.On("/closed/a", "secret");
        _site.On("/door", 302, ("Location", "/closed/a"));
        Assert.Equal(PageOutcome.Forbidden, (await Fetch("/closed/a")).Outcome);
        PageAnswer led = await Fetch("/door");
        Assert.Equal(PageOutcome.Forbidden, led.Outcome);
        Assert.Contains("robots.txt", led.Message, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/door"], _site.Asked);
    }

    [Fact]
    public async Task WhereRobotsCannotBeAskedNothingIs()
    {
        _site.On("/robots.txt", 500);
        _site.On("/a", "words");
        Assert.Equal(PageOutcome.Failed, (await Fetch("/a")).Outcome);
        Assert.Equal(0, _site.Count("/a"));

        _site.On("/robots.txt", 404);
        _clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(PageOutcome.Read, (await Fetch("/a")).Outcome);
    }

    [Fact]
    public async Task RobotsIsAskedForOnceADay()
    {
        _site.On("/robots.txt", "User-agent: *\nAllow: /", "text/plain");
        await Fetch("/a");
        await Fetch("/b");
        Assert.Equal(1, _site.Count("/robots.txt"));
        _clock.Advance(TimeSpan.FromHours(25));
        await Fetch("/c");
        Assert.Equal(2, _site.Count("/robots.txt"));
    }

    [Fact]
    public async Task ARedirectToAPrivateAddressIsNotFollowed()
    {
        _site.On("/out", 302, ("Location", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_site.Port}/inside")));
        _site.On("/inside", "secret");
        PageAnswer answer = await Fetch("/out");
        Assert.Equal(PageOutcome.Forbidden, answer.Outcome);
        Assert.Contains("127.0.0.1 has no public address", answer.Message, StringComparison.Ordinal);
        Assert.Equal(0, _site.Count("/inside"));
    }

    [Fact]
    public async Task ANameThatLeadsToAPrivateAddressIsNotAsked()
    {
        using PoliteFetcher strict = new(_clock, new HostPacing(_clock, TimeSpan.Zero));
        Assert.Equal(PageOutcome.Forbidden, (await strict.Fetch(new PageRequest(_site.At("/a")), Stop)).Outcome);
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public async Task ARedirectForGoodIsReportedAndALoopEnds()
    {
        _site.On("/old", 301, ("Location", "/new"));
        _site.On("/new", "words");
        Assert.Equal(_site.At("/new"), (await Fetch("/old")).MovedTo);
        _site.On("/now", 302, ("Location", "/new"));
        Assert.Null((await Fetch("/now")).MovedTo);
        _site.On("/round", 302, ("Location", "/round"));
        Assert.Contains("redirects more than 8 times", (await Fetch("/round")).Message, StringComparison.Ordinal);
        _site.On("/file", 302, ("Location", "file:///etc/passwd"));
        Assert.Equal(PageOutcome.Missing, (await Fetch("/file")).Outcome);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("Tue, 01 Jan 2030 12:01:00 GMT")]
    public async Task ABusyHostIsWaitedForWhenThatIsNotLong(string after)
    {
        bool busy = true;
        _site.On("/a", context =>
        {
            (context.Response.StatusCode, bool was) = (busy ? 429 : 200, busy);
            busy = false;
            context.Response.Headers.RetryAfter = was ? after : "";
            return Task.CompletedTask;
        });
        DateTimeOffset start = _clock.GetUtcNow();
        Assert.Equal(PageOutcome.Read, (await Fetch("/a")).Outcome);
        Assert.InRange(_clock.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task ABusyHostIsLeftAloneWhenThatIsLong()
    {
        _site.On("/a", 503, ("Retry-After", "3600"));
        PageAnswer answer = await Fetch("/a");
        Assert.Equal(PageOutcome.Busy, answer.Outcome);
        Assert.InRange(answer.NotBefore!.Value - _clock.GetUtcNow(), TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        Assert.Equal(PageOutcome.Busy, (await Fetch("/b")).Outcome);
        Assert.Equal(0, _site.Count("/b"));
    }

    [Fact]
    public async Task NoHostPutsItselfOffForLongerThanADay()
    {
        _site.On("/a", 429, ("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"));
        Assert.Equal(TimeSpan.FromDays(1), Round((await Fetch("/a")).NotBefore!.Value - _clock.GetUtcNow()));
        static TimeSpan Round(TimeSpan time) => TimeSpan.FromMinutes(Math.Round(time.TotalMinutes));
    }

    [Fact]
    public async Task AFilmIsNotFetched()
    {
        _site.On("/film", new byte[100], "video/mp4");
        Assert.Equal((PageOutcome.Missing, "it is video/mp4, no page"), ((await Fetch("/film")) is var answer ? (answer.Outcome, answer.Message) : default));
    }

    [Fact]
    public async Task WhatFailsIsAskedForAgainAFewTimes()
    {
        int asked = 0;
        _site.On("/a", context =>
        {
            context.Response.StatusCode = ++asked < 3 ? 500 : 200;
            return Task.CompletedTask;
        });
        Assert.Equal((PageOutcome.Read, 3), ((await Fetch("/a")).Outcome, asked));
        _site.On("/b", 502);
        Assert.Equal((PageOutcome.Failed, 3), ((await Fetch("/b")).Outcome, _site.Count("/b")));
        _site.On("/c", 410);
        Assert.Equal((PageOutcome.Gone, 1), ((await Fetch("/c")).Outcome, _site.Count("/c")));
    }

    [Fact]
    public async Task BetweenTwoRequestsToAHostThereIsAPause()
    {
        _site.On("/robots.txt", "User-agent: *\nCrawl-delay: 7", "text/plain");
        await Fetch("/a");
        await Fetch("/b");
        await Fetch("/c");
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)], _clock.Waits);
    }

    [Fact]
    public async Task APageThatUnpacksToTooMuchIsNotKept()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new byte[64 << 20]);
        }

        byte[] bomb = packed.ToArray();
        _site.On("/encoded", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bomb, Stop);
        });
        _site.On("/file.gz", bomb, "application/gzip");
        Assert.Equal(PageOutcome.TooLarge, (await Fetch("/encoded")).Outcome);
        Assert.Equal(PageOutcome.TooLarge, (await Fetch("/file.gz")).Outcome);
    }

    [Fact]
    public async Task AServerThatHangsUpIsAFailureInOneLine()
    {
        _site.On("/a", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        PageAnswer answer = await Fetch("/a");
        Assert.Equal(PageOutcome.Failed, answer.Outcome);
        Assert.DoesNotContain('\n', answer.Message!);
    }

    private Task<PageAnswer> Fetch(string path) => _fetcher.Fetch(new PageRequest(_site.At(path)), Stop);
}
