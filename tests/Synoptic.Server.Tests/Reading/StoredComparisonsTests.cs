using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Synoptic.Desk;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Server.Tests.Reading;

public sealed class StoredComparisonsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhileAChangedEventIsComparedAgainReadersGetTheComparisonOfBefore()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("synoptic-tests-");
        await using (IDeskStore store = await DeskStore.Open(Path.Combine(folder.FullName, "desk.db"), Cancel))
        await using (RunningDesk desk = await RunningDesk.Start(store, new DeskOptions { Compares = false, LookEvery = TimeSpan.FromHours(1) }, new TestClock(), Cancel))
        await using (ServedDesk served = await ServedDesk.Start(store, s => s with { ComparisonPatience = TimeSpan.Zero }))
        {
            string id = (await Take(desk, 0)).Event!;
            Assert.Equal(1, await Articles(served, id));
            string alone = (await desk.Take(new Incoming(new Capture("alone.txt", Encoding.UTF8.GetBytes(SampleTexts.Revised("Two people were hurt"))) { Charset = "utf-8" }), Cancel)).Event!;
            await using (ServedDesk hasty = await ServedDesk.Start(store, s => s with { FirstComparisonPatience = TimeSpan.Zero }))
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, (await hasty.Client.GetAsync(new Uri("/api/v1/events/" + alone, UriKind.Relative), Cancel)).StatusCode);
                Assert.Contains("Two people were hurt", await hasty.Client.GetStringAsync(new Uri($"/articles/{(await store.Articles(new ArticleQuery { Event = alone }, Cancel)).Items[0].Id}", UriKind.Relative), Cancel), StringComparison.Ordinal);
            }

            Assert.Equal(id, (await Take(desk, 1)).Event);
            Assert.Equal(1, await Articles(served, id));
            using CancellationTokenSource late = new(Patience);
            while (await Articles(served, id) < 2)
            {
                await Task.Delay(50, late.Token);
            }
        }

        folder.Delete(recursive: true);
    }

    private static Task<Taken> Take(RunningDesk desk, int text) =>
        desk.Take(new Incoming(new Capture(SampleTexts.Haftar[text].Name, Encoding.UTF8.GetBytes(SampleTexts.Haftar[text].Text)) { Charset = "utf-8" }), Cancel);

    private static async Task<int> Articles(ServedDesk served, string id) =>
        (await served.Client.GetFromJsonAsync<JsonNode>("/api/v1/events/" + id, Cancel))!["events"]![0]!["articles"]!.AsArray().Count;
}
