using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Synoptic.Server.Safety;

namespace Synoptic.Server.Tests.Safety;

/// <summary>Who may read and who may write.</summary>
public sealed class AccessTests(SampleDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://192.168.1.5:80")]
    [InlineData("http://localhost.example.org:80")]
    public void TheNetworkIsNotLetInWithoutAKey(string url)
    {
        ServerSettingsException refused = Assert.Throws<ServerSettingsException>(() => DeskServer.Create(new ServerSettings { Urls = [url] }, desk.Store, new TestClock()));

        Assert.Contains("--key-file", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://127.9.9.9", true)]
    [InlineData("http://[::ffff:10.0.0.1]:80", false)]
    [InlineData("http://127.0.0.1.example.org:80", false)]
    public void LoopbackIsKnownByItsAddressNotByItsLook(string url, bool loopback) => Assert.Equal(loopback, LoopbackRule.IsLoopback(url));

    [Fact]
    public void AShortKeyIsRefused() =>
        Assert.Throws<ServerSettingsException>(() => DeskServer.Create(new ServerSettings { Key = "hunter2" }, desk.Store, new TestClock()));

    [Fact]
    public async Task OverTheNetworkReadingNeedsTheKey()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Urls = ["http://0.0.0.0:0"], Key = ServedDesk.Key });
        Uri local = new($"http://127.0.0.1:{new Uri(served.Url.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)).Port}");
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = local };

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/api/v1/events", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health", UriKind.Relative), Cancel)).StatusCode);
        using HttpRequestMessage page = new(HttpMethod.Get, "/sources");
        page.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        HttpResponseMessage redirected = await client.SendAsync(page, Cancel);
        Assert.Equal("/sign-in?to=%2Fsources", redirected.Headers.Location?.ToString());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServedDesk.Key + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/api/v1/events", UriKind.Relative), Cancel)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServedDesk.Key);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/api/v1/events", UriKind.Relative), Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    public async Task AProxyOnThisMachineOpensNothing(string header, string value)
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/events");
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.Unauthorized, (await served.Client.SendAsync(request, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync(new Uri("/api/v1/events", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task WithoutAKeyNothingCanBeWritten()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        long before = await desk.Store.LastChange(Cancel);

        HttpResponseMessage api = await served.Client.PostAsJsonAsync("/api/v1/corrections", new { kind = "not-same-event", @event = desk.Beirut, article = desk.Arabic }, Cancel);
        HttpResponseMessage form = await served.Client.PostAsync(new Uri($"/events/{desk.Beirut}/not-same", UriKind.Relative), new FormUrlEncodedContent([new("article", desk.Arabic)]), Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, form.StatusCode);
        Assert.Equal(before, await desk.Store.LastChange(Cancel));
        Assert.Empty(await desk.Store.Corrections(Cancel));
    }

    [Fact]
    public async Task AReaderWithoutTheKeyMayNotCorrect()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });

        HttpResponseMessage form = await served.Client.PostAsync(new Uri($"/events/{desk.Beirut}/not-same", UriKind.Relative), new FormUrlEncodedContent([new("article", desk.Arabic)]), Cancel);
        HttpResponseMessage api = await served.Client.PostAsJsonAsync("/api/v1/corrections", new { kind = "not-same-event", @event = desk.Beirut, article = desk.Arabic }, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
        Assert.Empty(await desk.Store.Corrections(Cancel));
    }

    [Fact]
    public async Task TheKeyCannotBeGuessedByTrying()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        using BrowserLike browser = new(served);
        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 12; i++)
        {
            answers.Add((await browser.Submit("/sign-in", "/sign-in", ("key", "wrong" + i))).StatusCode);
        }

        Assert.All(answers.Take(10), a => Assert.Equal(HttpStatusCode.Forbidden, a));
        Assert.All(answers.Skip(10), a => Assert.Equal(HttpStatusCode.TooManyRequests, a));
    }

    [Fact]
    public async Task ASignInIsACookieThatNoScriptAndNoOtherSiteGets()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        using BrowserLike browser = new(served);

        HttpResponseMessage answer = await browser.Submit("/sign-in", "/sign-in", ("key", ServedDesk.Key), ("to", "/sources"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/sources", answer.Headers.Location?.ToString());
        string session = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("synoptic-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ServedDesk.Key, session, StringComparison.Ordinal);
        Assert.Contains("Sign out", await browser.Page("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit("/", "/sign-out")).StatusCode);
        Assert.DoesNotContain("Sign out", await browser.Page("/"), StringComparison.Ordinal);
    }
}
