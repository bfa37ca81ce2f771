using System.Threading.Channels;
using Synoptic.Desk.Grouping;
using Synoptic.Desk.Taking;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>
/// A desk at work: takes captures in, keeps articles with their revisions, groups them into events and compares these. Each
/// article is one transaction; what was not finished when the process ended is done again when its source gives it again.
/// </summary>
/// <example>
/// <code>
/// await using IDeskStore store = await DeskStore.Open("desk.db");
/// await using RunningDesk desk = await RunningDesk.Start(store, new DeskOptions(), clock);
/// Taken taken = await desk.Take(new Incoming(capture));
/// </code>
/// </example>
public sealed class RunningDesk : IAsyncDisposable
{
    private readonly IDeskStore _store;
    private readonly DeskOptions _options;
    private readonly TimeProvider _clock;
    private readonly IAsyncDisposable _hold;
    private readonly Preparation _preparation;
    private readonly DeskGrouping _grouping;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly BackgroundWork _background;
    private bool _stale;

    private RunningDesk(IDeskStore store, DeskOptions options, TimeProvider clock, IAsyncDisposable hold)
    {
        (_store, _options, _clock, _hold) = (store, options, clock, hold);
        Readings = new DeskReadings(store);
        Comparisons = new EventComparisons(store, Readings, clock);
        _preparation = new Preparation(store);
        _grouping = new DeskGrouping(store, options.Window);
        _background = new BackgroundWork(store, Comparisons, options, clock, ApplyCorrections);
    }

    /// <summary>Readings of the desk's articles.</summary>
    public DeskReadings Readings { get; }

    /// <summary>Comparisons of the desk's events.</summary>
    public EventComparisons Comparisons { get; }

    /// <summary>How many articles new ones are grouped with.</summary>
    public int WindowCount => _grouping.Count;

    /// <summary>Starts the desk of a store: takes hold of it, builds grouping again from what is stored, and begins to compare.</summary>
    /// <param name="store">The store; it stays the caller's.</param>
    /// <param name="options">How it runs.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancel">Stops the start.</param>
    /// <exception cref="StoreException">Another desk works on this database, or the database fails.</exception>
    public static async Task<RunningDesk> Start(IDeskStore store, DeskOptions options, TimeProvider clock, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        IAsyncDisposable hold = await store.TakeDesk(cancel).ConfigureAwait(false)
            ?? throw new StoreException(StoreFault.Locked, $"another desk takes articles into {store.Name}: one at a time; stop that one first");
        try
        {
            RunningDesk desk = new(store, options, clock, hold);
            await desk._grouping.Restore(desk.Now(), cancel).ConfigureAwait(false);
            desk._background.Start(desk._stop.Token);
            return desk;
        }
        catch
        {
            await hold.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes one capture.</summary>
    /// <param name="incoming">The capture.</param>
    /// <param name="cancel">Stops before the article is put into the desk; never in the middle of that.</param>
    public async Task<Taken> Take(Incoming incoming, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return await Put(await _preparation.Prepare(incoming, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
    }

    /// <summary>Takes a stream of captures: several are read at the same time, and put into the desk in the order in which they came.</summary>
    /// <param name="captures">The captures; what is not yet needed is not asked for.</param>
    /// <param name="cancel">Stops; what was put is kept.</param>
    /// <returns>What was done with each, in order, once it is kept.</returns>
    public async IAsyncEnumerable<Taken> Take(IAsyncEnumerable<Incoming> captures, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Channel<Task<Prepared>> line = Channel.CreateBounded<Task<Prepared>>(Math.Max(1, _options.Readers));
        Task feeding = Feed(captures, line.Writer, both.Token);
        try
        {
            await foreach (Task<Prepared> prepared in line.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
            {
                yield return await Put(await prepared.ConfigureAwait(false), cancel).ConfigureAwait(false);
            }

            await feeding.ConfigureAwait(false);
        }
        finally
        {
            await both.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Applies the corrections that wait.</summary>
    /// <param name="cancel">Stops between two of them.</param>
    /// <returns>How many were applied.</returns>
    public async Task<int> ApplyCorrections(CancellationToken cancel = default)
    {
        int applied = 0;
        foreach (Correction waiting in (await _store.Corrections(cancel).ConfigureAwait(false)).Where(c => c.Applied is null))
        {
            await InTurn(() => Apply(waiting), cancel).ConfigureAwait(false);
            applied++;
        }

        return applied;
    }

    /// <summary>Makes the comparisons that wait, until none does.</summary>
    /// <param name="cancel">Stops between two of them.</param>
    public Task FinishComparisons(CancellationToken cancel = default) => _background.CompareAll(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _background.DisposeAsync().ConfigureAwait(false);
        await _gate.WaitAsync().ConfigureAwait(false);
        await _hold.DisposeAsync().ConfigureAwait(false);
        Comparisons.Dispose();
        _gate.Dispose();
        _stop.Dispose();
    }

    private async Task Feed(IAsyncEnumerable<Incoming> captures, ChannelWriter<Task<Prepared>> line, CancellationToken cancel)
    {
        Exception? failure = null;
        try
        {
            await foreach (Incoming incoming in captures.WithCancellation(cancel).ConfigureAwait(false))
            {
                await line.WriteAsync(Task.Run(() => _preparation.Prepare(incoming, cancel), cancel), cancel).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            line.TryComplete(failure);
        }
    }

    private async Task<Taken> Put(Prepared prepared, CancellationToken cancel)
    {
        Taken taken = new(prepared.Incoming.Capture.Input, prepared.Problem is null ? TakenKind.Unchanged : TakenKind.Refused) { Source = prepared.Incoming.Source, Problem = prepared.Problem };
        return prepared.Reading is null ? taken : await InTurn(() => Keep(prepared, taken), cancel).ConfigureAwait(false);
    }

    private async Task<Taken> Keep(Prepared prepared, Taken taken)
    {
        Reading reading = prepared.Reading!;
        ArticleRecord? known = await _store.Article(reading.Article.Id).ConfigureAwait(false);
        taken = taken with { Article = reading.Article.Id, Title = reading.Article.Title, Event = known?.Event };
        if (known?.TextHash == prepared.TextHash)
        {
            return taken;
        }

        DateTimeOffset at = Now();
        Article? before = known is null ? null : (await Readings.Of(known.Id, known.Revision).ConfigureAwait(false))?.Article;
        Regrouping regrouping = _grouping.Put(prepared.Signature!, known, at);
        DeskChange change = ArticleChange.Of(prepared, known, before, regrouping, at);
        await _store.Commit(change).ConfigureAwait(false);
        Readings.Keep(reading, change.Article!.Revision);
        return taken with { Kind = known is null ? TakenKind.Added : TakenKind.Revised, Event = regrouping.EventOf(reading.Article.Id) ?? known?.Event };
    }

    private async Task<bool> Apply(Correction waiting)
    {
        (Regrouping regrouping, Correction applied) = await _grouping.Apply(waiting, CancellationToken.None).ConfigureAwait(false);
        DateTimeOffset at = Now();
        ChangeRecord entry = new(0, ChangeKind.CorrectionApplied, at) { Event = waiting.Event, OtherEvent = waiting.OtherEvent, Article = waiting.Article };
        await _store.Commit(new DeskChange { At = at, Memberships = regrouping.Memberships, Redirects = regrouping.Redirects, Applied = [applied], Log = [.. regrouping.Log, entry] }).ConfigureAwait(false);
        await _grouping.LoadRules(CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    // One piece of work at a time. Work that fails may have moved articles in the window that the store has not: build it again.
    private async Task<T> InTurn<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_stale)
            {
                await _grouping.Restore(Now(), cancel).ConfigureAwait(false);
                _stale = false;
            }

            return await work().ConfigureAwait(false);
        }
        catch
        {
            _stale = true;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    // The store keeps milliseconds; what is in the window must be what comes back from there.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds());
}
