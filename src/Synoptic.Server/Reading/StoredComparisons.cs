using System.Collections.Concurrent;
using Synoptic.Desk;
using Synoptic.Formats.Contract;
using Synoptic.Storage;

namespace Synoptic.Server.Reading;

/// <summary>
/// Comparisons as the desk keeps them, or made by the first reader who asks; those read last are kept. While one of an event that
/// changed is being made, readers get the one of before, so that a stream of articles keeps nobody waiting.
/// </summary>
/// <param name="comparisons">The desk's comparisons.</param>
/// <param name="store">The desk.</param>
/// <param name="settings">How long to wait for a new one.</param>
/// <param name="clock">The clock.</param>
internal sealed class StoredComparisons(EventComparisons comparisons, IDeskReader store, ServerSettings settings, TimeProvider clock)
{
    private const int MostKept = 128, MostMade = 4;
    private readonly RecentCache<(string Event, int Version), ComparisonDocument> _kept = new(MostKept);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _making = new(StringComparer.Ordinal);

    /// <summary>The comparison of an event as it is now, or as it was before its last change; null when there is none yet, or the event has gone meanwhile.</summary>
    /// <param name="card">The event.</param>
    /// <param name="cancel">Stops the call.</param>
    public async Task<ComparisonDocument?> Of(EventCard card, CancellationToken cancel)
    {
        if (_kept.TryGet((card.Id, card.Version), out ComparisonDocument? kept))
        {
            return kept;
        }

        bool isOld = card.ComparedVersion > 0;
        if (card.ComparedVersion < card.Version && !await IsMade(card.Id, isOld, cancel).ConfigureAwait(false))
        {
            return !isOld ? null
                : _kept.TryGet((card.Id, card.ComparedVersion), out kept) ? kept
                : await store.Comparison(card.Id, cancel).ConfigureAwait(false) is { } before ? Keep(before) : null;
        }

        return await comparisons.Of(card.Id, cancel).ConfigureAwait(false) is { } stored ? Keep(stored) : null;
    }

    private ComparisonDocument Keep(StoredComparison stored)
    {
        ComparisonDocument document = ComparisonText.Read(stored.Json);
        _kept.Set((stored.Event, stored.Version), document);
        return document;
    }

    // Sees to it that the comparison is made, by one task for all who ask and a few at a time, and waits for it as long as a reader should.
    private async Task<bool> IsMade(string id, bool isOld, CancellationToken cancel)
    {
        if (!_making.TryGetValue(id, out Lazy<Task>? making))
        {
            if (isOld && _making.Count >= MostMade)
            {
                return false;
            }

            // Lazy, so that it is in the table before it begins and takes itself out.
            making = _making.GetOrAdd(id, new Lazy<Task>(() => Make(id)));
        }

        try
        {
            await making.Value.WaitAsync(isOld ? settings.ComparisonPatience : settings.FirstComparisonPatience, clock, cancel).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Goes on when the reader who asked has gone; what fails is seen by whoever asks next.
    private Task Make(string id) => Task.Run(async () =>
    {
        try
        {
            await comparisons.Of(id, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _making.TryRemove(id, out _);
        }
    });
}
