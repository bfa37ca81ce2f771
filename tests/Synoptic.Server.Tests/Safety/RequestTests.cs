using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Synoptic.Server.Safety;

namespace Synoptic.Server.Tests.Safety;

/// <summary>Requests that mean harm: of other sites, under other names, too many, too large, too clever.</summary>
public sealed class RequestTests(SampleDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("attacker.example:8080")]
    [InlineData("127.0.0.1.attacker.example")]
    public async Task AnotherNameThatLeadsHereIsRefused(string host)
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/events") { Headers = { Host = host } };

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await served.Client.SendAsync(request, Cancel)).StatusCode);
    }

    [Fact]
    public async Task ANameThatIsAllowedIsServed()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Hosts = ["desk.example"] });
        using HttpRequestMessage request = new(HttpMethod.Get, "/health") { Headers = { Host = "desk.example" } };

        Assert.Equal(HttpStatusCode.OK, (await served.Client.SendAsync(request, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    public async Task AnotherSiteCannotSendOurForms(string header, string value)
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        using BrowserLike browser = new(served);
        await browser.Submit("/sign-in", "/sign-in", ("key", ServedDesk.Key));

        foreach (string path in new[] { "/theme", "/sign-out", $"/events/{desk.Beirut}/not-same", "/api/v1/compare", "/api/v1/corrections" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Post(path, [("theme", "dark")], (header, value))).StatusCode);
        }
    }

    [Fact]
    public async Task AFormWithoutItsTokenDoesNothing()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        using BrowserLike browser = new(served);
        await browser.Submit("/sign-in", "/sign-in", ("key", ServedDesk.Key));

        HttpResponseMessage answer = await browser.Post($"/events/{desk.Beirut}/not-same", [("article", desk.Arabic)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await desk.Store.Corrections(Cancel));
    }

    [Fact]
    public async Task ASignedInBrowserCannotBeMadeToWriteThroughTheApi()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        using HttpClient client = served.New(cookies: true);
        using BrowserLike browser = new(served);
        await browser.Submit("/sign-in", "/sign-in", ("key", ServedDesk.Key));

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync("/api/v1/corrections", new { kind = "same-event", @event = desk.Beirut, otherEvent = "x" }, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("//attacker.example")]
    [InlineData("https://attacker.example/")]
    [InlineData("/\\attacker.example")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("javascript:alert(1)")]
    public async Task NoFormLeadsToAnotherSite(string to)
    {
        Assert.Equal("/", SafeLink.Local(to));
        await using ServedDesk served = await ServedDesk.Start(desk);
        using BrowserLike browser = new(served);

        Assert.Equal("/", (await browser.Post("/theme", [("theme", "dark"), ("to", to)])).Headers.Location?.ToString());
    }

    [Fact]
    public async Task WhoAsksTooMuchIsToldToWait()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { RequestsPerSecond = 1 });
        List<HttpResponseMessage> answers = [];
        for (int i = 0; i < 20; i++)
        {
            answers.Add(await served.Client.GetAsync(new Uri("/health", UriKind.Relative), Cancel));
        }

        HttpResponseMessage refused = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task TooMuchAtOnceIsRefused()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);

        HttpResponseMessage large = await served.Client.PostAsJsonAsync("/api/v1/compare", new { articles = new[] { new { name = "a", text = new string('a', 5_000_000) } } }, Cancel);
        HttpResponseMessage many = await served.Client.PostAsJsonAsync("/api/v1/compare", new { articles = Enumerable.Repeat(new { name = "a", text = "b" }, 51) }, Cancel);
        HttpResponseMessage words = await served.Client.GetAsync(new Uri("/api/v1/events?q=" + new string('a', 301), UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, words.StatusCode);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\" OR NEAR(a b, 2) AND *")]
    [InlineData("title:^x* NOT (")]
    [InlineData("%00\u0000")]
    [InlineData("'; DROP TABLE articles; --")]
    public async Task WordsThatLookLikeAQueryAreOnlyWords(string words)
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        foreach (string path in new[] { "/api/v1/search?q=", "/api/v1/events?outlet=", "/api/v1/entities?q=", "/search?q=" })
        {
            Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync(new Uri(path + Uri.EscapeDataString(words), UriKind.Relative), Cancel)).StatusCode);
        }

        Assert.True((await desk.Store.Stats(Cancel)).Articles > 0);
    }

    [Theory]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    [InlineData("/assets/%2e%2e/desk.db")]
    [InlineData("/assets/land.json")]
    public async Task OnlyTheDesksOwnFilesAreServed(string path)
    {
        await using ServedDesk served = await ServedDesk.Start(desk);

        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync(new Uri(served.Url + path), Cancel)).StatusCode);
    }

    [Fact]
    public async Task ComparingATextFetchesNothing()
    {
        using TcpListener trap = new(IPAddress.Loopback, 0);
        trap.Start();
        await using ServedDesk served = await ServedDesk.Start(desk);

        HttpResponseMessage answer = await served.Client.PostAsJsonAsync(
            "/api/v1/compare",
            new { articles = new[] { new { name = "a", url = $"http://127.0.0.1:{((IPEndPoint)trap.LocalEndpoint).Port}/secret", text = SampleTexts.Haftar[0].Text } } },
            Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task AFailureTellsNothingOfTheMachine()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        foreach (string path in new[] { "/api/v1/events?cursor=%21%21", "/api/v1/nothing", "/api/v1/events?limit=x" })
        {
            HttpResponseMessage answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            string body = await answer.Content.ReadAsStringAsync(Cancel);

            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }
}
