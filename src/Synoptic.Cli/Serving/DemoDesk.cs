using Synoptic.Desk;
using Synoptic.Ingest;
using Synoptic.Ingest.Files;
using Synoptic.Server;
using Synoptic.Storage;

namespace Synoptic.Cli.Serving;

/// <summary>The samples as a running desk, in a database that goes with it.</summary>
internal static class DemoDesk
{
    /// <summary>Takes the samples in and serves them; returns the exit code.</summary>
    /// <param name="folder">The samples.</param>
    /// <param name="settings">How to serve.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<int> Serve(string folder, ServerSettings settings, CancellationToken cancel)
    {
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("synoptic-demo-");
        try
        {
            IDeskStore store = await DeskStore.Open(Path.Combine(temporary.FullName, "desk.db"), cancel).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                RunningDesk desk = await RunningDesk.Start(store, new DeskOptions(), HostClock.Instance, cancel).ConfigureAwait(false);
                await using (desk.ConfigureAwait(false))
                {
                    await Fill(desk, store, folder, cancel).ConfigureAwait(false);
                    return await DeskHost.Serve(settings, store, cancel).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    /// <summary>Takes all articles of a folder into a desk and compares their events.</summary>
    private static async Task Fill(RunningDesk desk, IDeskStore store, string folder, CancellationToken cancel)
    {
        SourceRecord source = new() { Id = "samples", Kind = "folder", Address = folder, Name = "samples", Health = SourceHealth.Good, LastFetched = HostClock.Instance.GetUtcNow() };
        await store.SaveSource(source, cancel).ConfigureAwait(false);
        foreach (Ingested read in new FileReader().Read(folder))
        {
            if (read.Capture is not null)
            {
                await desk.Take(new Incoming(read.Capture) { Source = source.Id }, cancel).ConfigureAwait(false);
            }
            else if (read.Problem is not null)
            {
                ComparisonRun.Report([read.Problem]);
            }
        }

        await desk.FinishComparisons(cancel).ConfigureAwait(false);
    }
}
