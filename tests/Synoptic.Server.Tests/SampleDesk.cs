using System.Text;
using Synoptic.Desk;
using Synoptic.Ingest;
using Synoptic.Ingest.Files;
using Synoptic.Model;
using Synoptic.Storage;
using Synoptic.Tests.House;

namespace Synoptic.Server.Tests;

/// <summary>A desk filled once for all tests: the samples, one man in four scripts, a revision, and an article that means harm.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    /// <summary>What the harmful article wants to run.</summary>
    public const string Attack = "<script>alert('owned')</script><img src=x onerror=alert(1)>";

    private DirectoryInfo? _folder;
    private RunningDesk? _desk;

    /// <summary>A desk of one's own, for a test that changes it: all others share one that stays as it is.</summary>
    public static async Task<SampleDesk> New()
    {
        SampleDesk desk = new();
        await desk.InitializeAsync();
        return desk;
    }

    public IDeskStore Store { get; private set; } = null!;

    internal RunningDesk Desk => _desk!;

    /// <summary>Id of the article that means harm.</summary>
    public string Hostile { get; private set; } = "";

    /// <summary>Id of an article with two revisions.</summary>
    public string Revised { get; private set; } = "";

    /// <summary>Id of the event with a conflict that is told in five reports.</summary>
    public string Beirut { get; private set; } = "";

    /// <summary>Id of the report in Arabic.</summary>
    public string Arabic { get; private set; } = "";

    /// <summary>Id of the report in Greek, which names two people as no other report does.</summary>
    public string Greek { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _folder = Directory.CreateTempSubdirectory("synoptic-tests-");
        Store = await DeskStore.Open(Path.Combine(_folder.FullName, "desk.db"));
        _desk = await RunningDesk.Start(Store, new DeskOptions { Compares = false }, new TestClock());
        await Store.SaveSource(new SourceRecord { Id = "samples", Kind = "folder", Address = "samples", Name = "samples", Health = SourceHealth.Good, LastFetched = new TestClock().GetUtcNow() });
        await Store.SaveSource(new SourceRecord { Id = "broken", Kind = "feed", Address = "https://news.example/feed", Name = "A broken feed", Health = SourceHealth.Failing, Error = "404 Not Found", Failures = 3, LastFetched = new TestClock().GetUtcNow() });
        foreach (Ingested read in new FileReader().Read(RepositoryFiles.PathOf("samples")))
        {
            Taken taken = await _desk.Take(new Incoming(read.Capture!) { Source = "samples" });
            (Beirut, Arabic) = taken.Input.EndsWith("shurfa-ar.txt", StringComparison.Ordinal) ? (taken.Event!, taken.Article!) : (Beirut, Arabic);
            Greek = taken.Input.EndsWith("faros-el.txt", StringComparison.Ordinal) ? taken.Article! : Greek;
        }

        foreach ((string name, string text) in SampleTexts.Haftar)
        {
            await Take(name, text);
        }

        await Take("revised.txt", SampleTexts.Revised("Three people were hurt"));
        Revised = (await Take("revised.txt", SampleTexts.Revised("Five people were hurt"))).Article!;
        Hostile = (await Take("hostile.html", SampleTexts.Hostile)).Article!;
        foreach (EventCard card in (await Store.Events(new EventQuery { Limit = 200 })).Items)
        {
            await _desk.Comparisons.Make(card);
        }
    }

    /// <summary>Takes one more article.</summary>
    internal Task<Taken> Take(string name, string text) =>
        _desk!.Take(new Incoming(new Capture(name, Encoding.UTF8.GetBytes(text)) { Charset = "utf-8" }));

    public async ValueTask DisposeAsync()
    {
        await _desk!.DisposeAsync();
        await Store.DisposeAsync();
        _folder!.Delete(recursive: true);
    }
}
