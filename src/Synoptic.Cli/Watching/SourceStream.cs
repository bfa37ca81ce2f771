using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Synoptic.Ingest.Sources;

namespace Synoptic.Cli.Watching;

/// <summary>Several sources as one stream: each in its own order, all at the same time, no further ahead than is needed.</summary>
internal static class SourceStream
{
    private const int Ahead = 8;

    /// <summary>What the sources give, until all have ended.</summary>
    public static async IAsyncEnumerable<(ISource Source, Arrival Arrival)> Merge(IReadOnlyList<ISource> sources, [EnumeratorCancellation] CancellationToken cancel)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Channel<(ISource, Arrival)> line = Channel.CreateBounded<(ISource, Arrival)>(Ahead);
        Task reading = Task.WhenAll(sources.Select(s => Task.Run(() => Read(s, line.Writer, stop.Token), CancellationToken.None)))
            .ContinueWith(t => line.Writer.TryComplete(t.Exception?.InnerException), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            await foreach ((ISource, Arrival) next in line.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
            {
                yield return next;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private static async Task Read(ISource source, ChannelWriter<(ISource, Arrival)> line, CancellationToken cancel)
    {
        await foreach (Arrival arrival in source.Read(cancel).ConfigureAwait(false))
        {
            await line.WriteAsync((source, arrival), cancel).ConfigureAwait(false);
        }
    }
}
