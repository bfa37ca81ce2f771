using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Synoptic.Desk;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Server.Tests.Pages;

/// <summary>Corrections from the page to the desk that applies them, and what becomes of ids.</summary>
public sealed class CorrectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoEventsBecomeOneAndTheOldIdLeadsThere()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("synoptic-tests-");
        await using (IDeskStore store = await DeskStore.Open(Path.Combine(folder.FullName, "desk.db"), Cancel))
        await using (RunningDesk desk = await RunningDesk.Start(store, new DeskOptions { Compares = false, LookEvery = TimeSpan.FromHours(1) }, new TestClock(), Cancel))
        await using (ServedDesk served = await ServedDesk.Start(store, s => s with { Key = ServedDesk.Key }))
        {
            Taken first = await Take(desk, "bridge.txt", SampleTexts.Revised("Five people were hurt"));
            Taken second = await Take(desk, "talks.txt", SampleTexts.Haftar[0].Text);
            Assert.NotEqual(first.Event, second.Event);
            using BrowserLike browser = new(served);
            await browser.Submit("/sign-in", "/sign-in", ("key", ServedDesk.Key));

            HttpResponseMessage senseless = await browser.Submit("/events/" + first.Event, $"/events/{first.Event}/same", ("other", "nothing"));
            HttpResponseMessage kept = await browser.Submit("/events/" + first.Event, $"/events/{first.Event}/same", ("other", $"{served.Url}/events/{second.Event}#claims"), ("note", "one story"));

            Assert.Equal(HttpStatusCode.BadRequest, senseless.StatusCode);
            Assert.Equal($"/events/{first.Event}?done=correction#correct", kept.Headers.Location?.ToString());
            Assert.Contains("one story", await browser.Page("/events/" + first.Event), StringComparison.Ordinal);
            Assert.Equal(1, await desk.ApplyCorrections(Cancel));
            string now = (await store.Event(first.Event!, Cancel))!.Id, gone = now == first.Event ? second.Event! : first.Event!;
            HttpResponseMessage page = await served.Client.GetAsync(new Uri("/events/" + gone, UriKind.Relative), Cancel);
            HttpResponseMessage data = await served.Client.GetAsync(new Uri("/api/v1/events/" + gone, UriKind.Relative), Cancel);
            Assert.Equal((HttpStatusCode.PermanentRedirect, "/events/" + now), (page.StatusCode, page.Headers.Location?.ToString()));
            Assert.Equal((HttpStatusCode.PermanentRedirect, "/api/v1/events/" + now), (data.StatusCode, data.Headers.Location?.ToString()));
            JsonNode together = (await served.Client.GetFromJsonAsync<JsonNode>("/api/v1/events/" + now, Cancel))!;
            Assert.Equal(2, together["events"]![0]!["articles"]!.AsArray().Count);

            using HttpRequestMessage apart = new(HttpMethod.Post, "/api/v1/corrections") { Content = JsonContent.Create(new { kind = "not-same-event", @event = now, article = second.Article }) };
            apart.Headers.Authorization = new("Bearer", ServedDesk.Key);
            Assert.Equal(HttpStatusCode.Created, (await served.Client.SendAsync(apart, Cancel)).StatusCode);
            Assert.Equal(1, await desk.ApplyCorrections(Cancel));
            Assert.NotEqual((await store.Article(first.Article!, Cancel))!.Event, (await store.Article(second.Article!, Cancel))!.Event);
        }

        folder.Delete(recursive: true);
    }

    private static Task<Taken> Take(RunningDesk desk, string name, string text) =>
        desk.Take(new Incoming(new Capture(name, Encoding.UTF8.GetBytes(text)) { Charset = "utf-8" }), Cancel);
}
