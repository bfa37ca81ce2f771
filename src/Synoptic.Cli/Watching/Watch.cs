using System.Runtime.CompilerServices;
using Spectre.Console;
using Synoptic.Desk;
using Synoptic.Ingest.Sources;
using Synoptic.Storage;

namespace Synoptic.Cli.Watching;

/// <summary>Takes what sources give into a desk, until they end or the user ends it.</summary>
internal sealed class Watch : IDisposable
{
    private readonly SemaphoreSlim _saving = new(1, 1);
    private readonly IReadOnlyList<ISource> _sources;
    private readonly IWatchReport _report;
    private readonly SourceRecords _records;
    private readonly WatchCounts _counts = new();

    // What was handed to the desk, in order: for each capture its source and page, for each visit how it went.
    private readonly Queue<(ISource Source, Arrival Arrival)> _sent = new();

    private Watch(IDeskStore store, IReadOnlyList<ISource> sources, IWatchReport report, TimeProvider clock) =>
        (_sources, _report, _records) = (sources, report, new SourceRecords(store, clock));

    /// <summary>Runs, with bars on a terminal and a log elsewhere; returns the exit code.</summary>
    /// <param name="store">The desk's store.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="options">How the desk runs.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="stays">Whether the desk stays at work when all sources have ended: for corrections.</param>
    public static Task<int> Run(IDeskStore store, IReadOnlyList<ISource> sources, DeskOptions options, TimeProvider clock, CancellationToken cancel, bool stays = false) =>
        Console.IsOutputRedirected
            ? Run(store, sources, new LogReport(Console.Out, clock), options, clock, stays, cancel)
            : TerminalReport.While(AnsiConsole.Console, sources, report => Run(store, sources, report, options, clock, stays, cancel));

    /// <inheritdoc/>
    public void Dispose() => _saving.Dispose();

    private static async Task<int> Run(IDeskStore store, IReadOnlyList<ISource> sources, IWatchReport report, DeskOptions options, TimeProvider clock, bool stays, CancellationToken cancel)
    {
        using Watch watch = new(store, sources, report, clock);
        return await watch.Run(store, options, clock, stays, cancel).ConfigureAwait(false);
    }

    private async Task<int> Run(IDeskStore store, DeskOptions options, TimeProvider clock, bool stays, CancellationToken cancel)
    {
        RunningDesk desk = await RunningDesk.Start(store, options with { Failed = _report.Failed }, clock, cancel).ConfigureAwait(false);
        await using (desk.ConfigureAwait(false))
        {
            try
            {
                await _records.Open(_sources, cancel).ConfigureAwait(false);
                await foreach (Taken taken in desk.Take(Captures(cancel), cancel).ConfigureAwait(false))
                {
                    await Settle(taken, cancel).ConfigureAwait(false);
                }

                await SaveVisits(cancel).ConfigureAwait(false);
                _report.Comparing();
                await desk.FinishComparisons(cancel).ConfigureAwait(false);
                await Task.Delay(stays ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, clock, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                // The user has had enough: what was taken is kept, the rest comes next time.
            }
        }

        _report.Ended(_counts);
        return _counts[TakenKind.Refused] > 0 && !cancel.IsCancellationRequested ? ExitCodes.SomeInputFailed : ExitCodes.Done;
    }

    private async IAsyncEnumerable<Incoming> Captures([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach ((ISource source, Arrival arrival) in SourceStream.Merge(_sources, cancel).ConfigureAwait(false))
        {
            if (arrival.Note is { } note)
            {
                _report.Noted(source, note);
            }

            if (arrival.Visit is null && arrival.Read?.Capture is null)
            {
                await TakeWithout(source, arrival, cancel).ConfigureAwait(false);
                continue;
            }

            lock (_sent)
            {
                _sent.Enqueue((source, arrival));
            }

            if (arrival.Visit is not null)
            {
                await SaveVisits(cancel).ConfigureAwait(false);
            }
            else if (arrival.Read?.Capture is { } capture)
            {
                yield return new Incoming(capture) { Source = SourceRecords.Id(source), Key = arrival.Key };
            }
        }
    }

    // Nothing for the desk: a problem, or a page that was dealt with.
    private async Task TakeWithout(ISource source, Arrival arrival, CancellationToken cancel)
    {
        if (arrival.Mark is { } mark)
        {
            await _records.Save(mark, cancel).ConfigureAwait(false);
        }

        if (arrival.Read?.Problem is { } problem)
        {
            Count(source, new Taken(problem.Input, TakenKind.Refused) { Problem = problem });
        }
    }

    private async Task Settle(Taken taken, CancellationToken cancel)
    {
        await SaveVisits(cancel).ConfigureAwait(false);
        (ISource source, Arrival arrival) = Next();
        if (arrival.Mark is { } mark)
        {
            await _records.Save(mark, cancel).ConfigureAwait(false);
        }

        Count(source, taken);
        await SaveVisits(cancel).ConfigureAwait(false);
    }

    private (ISource Source, Arrival Arrival) Next()
    {
        lock (_sent)
        {
            return _sent.Dequeue();
        }
    }

    // Visits whose captures are all kept.
    private async Task SaveVisits(CancellationToken cancel)
    {
        await _saving.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await SaveVisitsInTurn(cancel).ConfigureAwait(false);
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task SaveVisitsInTurn(CancellationToken cancel)
    {
        while (true)
        {
            (ISource Source, Arrival Arrival) next;
            lock (_sent)
            {
                if (!_sent.TryPeek(out next) || next.Arrival.Visit is null)
                {
                    return;
                }

                _sent.Dequeue();
            }

            await _records.Save(next.Source, next.Arrival.Visit, cancel).ConfigureAwait(false);
            _report.Visited(next.Source, next.Arrival.Visit);
        }
    }

    private void Count(ISource source, Taken taken)
    {
        lock (_counts)
        {
            _counts.Add(taken.Kind);
        }

        _report.Took(source, taken);
    }
}
