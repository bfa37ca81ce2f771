using Synoptic.Desk;
using Synoptic.Ingest.Files;
using Synoptic.Model;
using Synoptic.Storage;
using Synoptic.Tests.House;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk;

/// <summary>A desk over a file of its own, and the samples.</summary>
internal sealed class DeskFixture : IAsyncDisposable
{
    private static readonly DeskOptions Quiet = new() { Compares = false, LookEvery = TimeSpan.FromHours(1) };

    private DeskFixture(string file, IDeskStore store, RunningDesk desk) => (File, Store, Desk) = (file, store, desk);

    public string File { get; }

    public IDeskStore Store { get; }

    public RunningDesk Desk { get; }

    public static IReadOnlyList<Incoming> Samples { get; } =
        [.. new FileReader().Read(RepositoryFiles.PathOf("samples")).Select(i => new Incoming(i.Capture!) { Key = i.Capture!.Input })];

    public static async Task<DeskFixture> Start(string? file = null, DeskOptions? options = null)
    {
        file ??= TemporaryFolder.File("desk.db");
        IDeskStore store = await DeskStore.Open(file, TestContext.Current.CancellationToken);
        return new DeskFixture(file, store, await RunningDesk.Start(store, options ?? Quiet, new SteppingClock(Changes.Start), TestContext.Current.CancellationToken));
    }

    public static Incoming Page(string url, string title, string text, string key = "") => new(new Capture(url, System.Text.Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=en><head><title>{title}</title></head><body><article><h1>{title}</h1>{string.Concat(text.Split('\n').Select(p => $"<p>{p}</p>"))}</article></body></html>"))
    { Url = new Uri(url), MediaType = "text/html" })
    { Key = key.Length > 0 ? key : null };

    public async Task<IReadOnlyList<Taken>> Take(IEnumerable<Incoming> captures)
    {
        List<Taken> taken = [];
        await foreach (Taken one in Desk.Take(captures.ToAsyncEnumerable(), TestContext.Current.CancellationToken))
        {
            taken.Add(one);
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Store.DisposeAsync();
    }
}
