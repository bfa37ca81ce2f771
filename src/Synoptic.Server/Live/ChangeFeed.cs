using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Synoptic.Storage;

namespace Synoptic.Server.Live;

/// <summary>
/// Follows the log of changes for all live views at once: one look a moment, however many watch. The writer may be another
/// process.
/// </summary>
/// <param name="store">The desk.</param>
/// <param name="settings">How often to look.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Where failures are told.</param>
internal sealed class ChangeFeed(IDeskReader store, ServerSettings settings, TimeProvider clock, ILogger<ChangeFeed> log) : BackgroundService
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;
    private int _followers;

    /// <summary>The changes after a number, as they come; <c>ping</c> while nothing happens.</summary>
    /// <param name="after">The last number that the reader knows.</param>
    /// <param name="cancel">Ends it.</param>
    public async IAsyncEnumerable<SseItem<ChangeRecord?>> Follow(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        Interlocked.Increment(ref _followers);
        try
        {
            // The first item goes out at once, so that the reader knows that the line stands.
            yield return new SseItem<ChangeRecord?>(null, "ping");
            while (!cancel.IsCancellationRequested)
            {
                Task moved = Moved(after);
                IReadOnlyList<ChangeRecord> changes = await store.Changes(after, cancel: cancel).ConfigureAwait(false);
                foreach (ChangeRecord change in changes)
                {
                    after = change.Number;
                    yield return new SseItem<ChangeRecord?>(change, Name(change.Kind)) { EventId = change.Number.ToString(CultureInfo.InvariantCulture) };
                }

                if (changes.Count == 0 && !await Within(moved, cancel).ConfigureAwait(false))
                {
                    yield return new SseItem<ChangeRecord?>(null, "ping");
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _followers);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(settings.LiveInterval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                if (Volatile.Read(ref _followers) > 0)
                {
                    await Look(stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private static string Name(ChangeKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            long last = await store.LastChange(cancel).ConfigureAwait(false);
            lock (_lock)
            {
                if (last != _last)
                {
                    _last = last;
                    _moved.TrySetResult();
                    _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }
        }
        catch (StoreException failure)
        {
            log.LogWarning("Live views wait: {Cause}", failure.Message);
        }
    }

    private Task Moved(long after)
    {
        lock (_lock)
        {
            return _last > after ? Task.CompletedTask : _moved.Task;
        }
    }

    private async Task<bool> Within(Task moved, CancellationToken cancel)
    {
        try
        {
            await moved.WaitAsync(Silence, clock, cancel).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
