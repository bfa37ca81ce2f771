using Synoptic.Desk;
using Synoptic.Formats.Contract;
using Synoptic.Storage;

namespace Synoptic.Server.Reading;

/// <summary>Comparisons as the desk keeps them, or made by the first reader who asks; those read last are kept.</summary>
/// <param name="comparisons">The desk's comparisons.</param>
internal sealed class StoredComparisons(EventComparisons comparisons)
{
    private const int MostKept = 128;
    private readonly RecentCache<(string Event, int Version), ComparisonDocument> _kept = new(MostKept);

    /// <summary>The comparison of an event as it is now; null when there is none, because the event has gone meanwhile.</summary>
    /// <param name="card">The event.</param>
    /// <param name="cancel">Stops the call.</param>
    public async Task<ComparisonDocument?> Of(EventCard card, CancellationToken cancel)
    {
        if (_kept.TryGet((card.Id, card.Version), out ComparisonDocument? kept))
        {
            return kept;
        }

        if (await comparisons.Of(card.Id, cancel).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        ComparisonDocument document = ComparisonText.Read(stored.Json);
        if (stored.Event == card.Id && stored.Version == card.Version)
        {
            _kept.Set((card.Id, card.Version), document);
        }

        return document;
    }
}
