using System.Text;
using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>
/// Makes the comparisons of events and keeps them with the version of the event that they were made from. Whoever needs one
/// first makes it: the desk behind its back, or a reader who asks. Safe to use from several threads.
/// </summary>
/// <param name="store">The desk's store.</param>
/// <param name="readings">Readings of its articles.</param>
/// <param name="clock">The time.</param>
public sealed class EventComparisons(IDeskStore store, DeskReadings readings, TimeProvider clock) : IDisposable
{
    // Comparing takes processors, one each. Linking goes one at a time: against what the comparison before has stored.
    private readonly SemaphoreSlim _comparing = new(Environment.ProcessorCount, Environment.ProcessorCount), _linking = new(1, 1);
    private readonly EntityLinker _linker = new(store);

    /// <summary>The event's comparison as its articles are now; made if it is missing or old. Null when there is no such event.</summary>
    /// <param name="event">Id of the event; redirects are followed.</param>
    /// <param name="cancel">Stops the call.</param>
    public async Task<StoredComparison?> Of(string @event, CancellationToken cancel = default)
    {
        EventCard? card = await store.Event(@event, cancel).ConfigureAwait(false);
        if (card is null)
        {
            return null;
        }

        if (card.ComparedVersion < card.Version)
        {
            await Make(card, cancel).ConfigureAwait(false);
        }

        return await store.Comparison(card.Id, cancel).ConfigureAwait(false);
    }

    /// <summary>Makes the comparison of an event unless somebody did meanwhile.</summary>
    /// <param name="card">The event.</param>
    /// <param name="cancel">Stops the call.</param>
    public async Task Make(EventCard card, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (await Waiting(card.Id, cancel).ConfigureAwait(false) is not { } now)
        {
            return;
        }

        Comparison comparison = await InTurn(_comparing, () => Compare(now.Id, cancel), cancel).ConfigureAwait(false);
        await InTurn(_linking, () => Save(now, comparison, cancel), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _comparing.Dispose();
        _linking.Dispose();
    }

    private static async Task<T> InTurn<T>(SemaphoreSlim gate, Func<Task<T>> work, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<EventCard?> Waiting(string @event, CancellationToken cancel) =>
        await store.Event(@event, cancel).ConfigureAwait(false) is { } now && now.Id == @event && now.ComparedVersion < now.Version ? now : null;

    private async Task<Comparison> Compare(string @event, CancellationToken cancel)
    {
        ComparedArticles chosen = await ComparedArticles.Choose(store, @event, cancel).ConfigureAwait(false);
        List<Reading> read = [];
        foreach (ArticleRecord article in chosen.Articles)
        {
            if (await readings.Of(article.Id, article.Revision, cancel).ConfigureAwait(false) is { } reading)
            {
                read.Add(reading);
            }
        }

        Comparison comparison = Pipeline.Default.CompareEvent(@event, read, Why(await store.Memberships(@event, cancel).ConfigureAwait(false)));
        return comparison with { Copies = [.. comparison.Copies, .. chosen.Copies] };
    }

    // The version is the one that was there before its articles were read: what came meanwhile is compared again.
    private async Task<bool> Save(EventCard card, Comparison comparison, CancellationToken cancel)
    {
        if (await Waiting(card.Id, cancel).ConfigureAwait(false) is not { } now || now.ComparedVersion >= card.Version)
        {
            return false;
        }

        LinkedComparison linked = await _linker.Link(card.Id, comparison, cancel).ConfigureAwait(false);
        EventComparison compared = linked.Comparison.Events[0];
        await store.SaveComparison(new ComparisonChange
        {
            Event = card.Id,
            Version = card.Version,
            At = clock.GetUtcNow(),
            Json = Encoding.UTF8.GetBytes(ComparisonJson.Write(linked.Comparison)),
            Titles = compared.Titles,
            Date = compared.Date,
            Conflicts = compared.Claims.Count(c => c.Verdict == Verdict.Conflict),
            Agreed = compared.Claims.Count(c => c.Verdict == Verdict.Agreed),
            OnlyHere = compared.Claims.Count(c => c.Verdict == Verdict.OnlyHere),
            Copies = linked.Comparison.Copies,
            Entities = linked.Entities,
            Links = linked.Links,
        }, cancel).ConfigureAwait(false);
        return true;
    }

    private static IReadOnlyList<Signal> Why(IReadOnlyList<Membership> memberships) =>
        Signal.Mean([.. memberships.Where(m => m.Nearest is not null).Select(m => m.Why)]);
}
