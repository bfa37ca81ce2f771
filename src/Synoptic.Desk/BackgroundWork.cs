using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>What the desk does behind its back: comparisons of changed events and waiting corrections.</summary>
internal sealed class BackgroundWork(
    IDeskStore store, EventComparisons comparisons, DeskOptions options, TimeProvider clock, Func<CancellationToken, Task<int>> correct) : IAsyncDisposable
{
    private const int Batch = 50;
    private Task _work = Task.CompletedTask;

    /// <summary>Begins.</summary>
    public void Start(CancellationToken stop) => _work = Task.Run(() => Run(stop), CancellationToken.None);

    /// <summary>Makes all comparisons that wait.</summary>
    public async Task CompareAll(CancellationToken cancel)
    {
        while (await CompareSome(DateTimeOffset.MaxValue, cancel).ConfigureAwait(false) > 0)
        {
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(options.LookEvery, clock, stop).ConfigureAwait(false);
            try
            {
                await correct(stop).ConfigureAwait(false);
                while (options.Compares && await CompareSome(clock.GetUtcNow() - options.CompareAfter, stop).ConfigureAwait(false) == Batch)
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                options.Failed?.Invoke(new Problem(store.Name, ProblemKind.Unreadable, e.Message));
            }
        }
    }

    // Events that have been left alone for a while, the one that waits longest first.
    private async Task<int> CompareSome(DateTimeOffset quietSince, CancellationToken cancel)
    {
        EventCard[] waiting = [.. (await store.EventsToCompare(Batch, cancel).ConfigureAwait(false)).Where(e => e.LastSeen <= quietSince)];
        foreach (EventCard card in waiting)
        {
            await comparisons.Make(card, cancel).ConfigureAwait(false);
        }

        return waiting.Length;
    }
}
