using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Synoptic.Server;
using Synoptic.Storage;

namespace Synoptic.Cli.Serving;

/// <summary>Runs the desk's server until it is told to end.</summary>
internal static class DeskHost
{
    /// <summary>Serves a store; returns the exit code.</summary>
    /// <param name="settings">How.</param>
    /// <param name="store">The desk.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="beside">What else runs meanwhile, until its token ends it; the server ends with it.</param>
    public static async Task<int> Serve(ServerSettings settings, IDeskStore store, CancellationToken cancel, Func<CancellationToken, Task<int>>? beside = null)
    {
        WebApplication app = DeskServer.Create(settings, store, HostClock.Instance);
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(cancel).ConfigureAwait(false);
            }
            catch (IOException failure)
            {
                Console.Error.WriteLine($"synoptic: cannot listen: {failure.Message}");
                return ExitCodes.SomeInputFailed;
            }

            foreach (string url in app.Urls)
            {
                Console.Error.WriteLine($"synoptic: the desk is open at {url} ({(settings.Key is null ? "read-only, this machine alone" : "corrections with the key")}); Ctrl+C ends it");
            }

            using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
            Task shutdown = app.WaitForShutdownAsync(ending.Token);
            Task<int>? work = beside?.Invoke(ending.Token);
            await Task.WhenAny(shutdown, work ?? shutdown).ConfigureAwait(false);
            await ending.CancelAsync().ConfigureAwait(false);
            await shutdown.ConfigureAwait(false);
            return work is null ? ExitCodes.Done : await work.ConfigureAwait(false);
        }
    }
}
