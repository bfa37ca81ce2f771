using System.Net;

namespace Synoptic.Server.Tests;

/// <summary>HEAD is GET without the body, at every address.</summary>
public sealed class HeadTests(SampleDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryAddressAnswersHeadAsItAnswersGet()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        string[] paths =
        [
            .. served.Routes.Distinct().Select(r => r.Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{name}", "desk.css", StringComparison.Ordinal)
                .Replace("{id}", r.Contains("/events/", StringComparison.Ordinal) ? desk.Beirut : desk.Arabic, StringComparison.Ordinal)),
            "/nowhere", $"/events/{desk.Beirut}?as=list",
        ];
        Assert.Contains("/api/v1/live", paths);
        int answered = 0;
        foreach (string path in paths.Where(p => p != "/api/v1/live"))
        {
            using HttpResponseMessage get = await served.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel), head = await Head(served, path);
            Assert.True(get.StatusCode == head.StatusCode, $"{path}: {head.StatusCode} instead of {get.StatusCode}");
            Assert.Equal((path, get.Content.Headers.ContentType, get.Headers.ETag), (path, head.Content.Headers.ContentType, head.Headers.ETag));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
            answered += head.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.True(answered > 15, $"{answered} of {paths.Length}");
    }

    [Fact]
    public async Task TheLiveViewEndsAtOnceWhenOnlyAskedFor()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        using HttpResponseMessage head = await Head(served, "/api/v1/live").WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (head.StatusCode, head.Content.Headers.ContentType?.MediaType));
    }

    private static async Task<HttpResponseMessage> Head(ServedDesk served, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Head, path);
        return await served.Client.SendAsync(request, Cancel);
    }
}
