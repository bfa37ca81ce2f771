using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Synoptic.Desk;

namespace Synoptic.Server.Tests.Live;

/// <summary>What happens on the desk is told to whoever watches.</summary>
public sealed class LiveTests(SampleDesk desk)
{
    [Fact]
    public async Task AnArticleThatComesInIsToldAtOnce()
    {
        await using SampleDesk own = await SampleDesk.New();
        await using ServedDesk served = await ServedDesk.Start(own);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        long before = await own.Store.LastChange(patience.Token);
        await using Stream stream = await served.Client.GetStreamAsync(new Uri("/api/v1/live", UriKind.Relative), patience.Token);
        await using IAsyncEnumerator<SseItem<string>> items = SseParser.Create(stream).EnumerateAsync(patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal("ping", items.Current.EventType);

        Taken taken = await own.Take("live.txt", "Market hall opens in Graz after years of works\n\n3 July 2024\n\nThe market hall of Graz opened on Wednesday after four years of works, the mayor said. Ninety traders moved in. The works cost 31 million euros.");
        List<SseItem<string>> told = [];
        while (told.All(t => t.EventType != "event-opened") && await items.MoveNextAsync())
        {
            told.Add(items.Current);
        }

        SseItem<string> opened = told[^1];
        Assert.Equal(taken.Event, JsonNode.Parse(opened.Data)!["event"]!.GetValue<string>());
        Assert.True(long.Parse(opened.EventId!, System.Globalization.CultureInfo.InvariantCulture) > before);
        Assert.Contains(told, t => t.EventType == "article-added" && JsonNode.Parse(t.Data)!["article"]!.GetValue<string>() == taken.Article);
    }

    [Fact]
    public async Task WhoComesBackMissesNothing()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/live");
        request.Headers.Add("Last-Event-ID", "3");
        using HttpResponseMessage answer = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        await foreach (SseItem<string> item in SseParser.Create(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            if (item.EventType != "ping")
            {
                Assert.Equal("4", item.EventId);
                return;
            }
        }

        Assert.Fail("Nothing came.");
    }
}
