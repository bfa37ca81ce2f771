using Synoptic.Server.Pages;
using Synoptic.Storage;

namespace Synoptic.Server.Reading;

/// <summary>Checks a reader's correction and keeps it for the running desk.</summary>
/// <param name="store">The desk.</param>
/// <param name="clock">The clock.</param>
internal sealed class CorrectionKeeper(IDeskStore store, TimeProvider clock)
{
    /// <summary>Keeps a correction.</summary>
    /// <param name="kind">What it says.</param>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="article">Id of the article that does not belong.</param>
    /// <param name="other">Id or address of the other event.</param>
    /// <param name="note">Why.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormatException">It makes no sense; the message says why.</exception>
    public async Task<Correction> Keep(CorrectionKind kind, string eventId, string? article, string? other, string? note, CancellationToken cancel)
    {
        EventCard card = await Find(eventId, cancel).ConfigureAwait(false);
        string? otherId = null;
        if (kind == CorrectionKind.NotSameEvent)
        {
            ArticleRecord? found = string.IsNullOrEmpty(article) ? null : await store.Article(article, cancel).ConfigureAwait(false);
            if (found?.Event != card.Id)
            {
                throw new FormatException("This report is not in the event.");
            }
        }
        else
        {
            string named = (other ?? "").Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
            otherId = (await Find(named, cancel).ConfigureAwait(false)).Id;
            if (otherId == card.Id)
            {
                throw new FormatException("These are one event already.");
            }
        }

        string? why = string.IsNullOrWhiteSpace(note) ? null : note.Trim() is { Length: > EventFilters.Longest } longer ? longer[..EventFilters.Longest] : note.Trim();
        return await store.Correct(
            new Correction { Kind = kind, Event = card.Id, Article = otherId is null ? article : null, OtherEvent = otherId, Note = why, Made = clock.GetUtcNow() },
            cancel).ConfigureAwait(false);
    }

    private async Task<EventCard> Find(string id, CancellationToken cancel) =>
        (id.Length is > 0 and < 100 ? await store.Event(id, cancel).ConfigureAwait(false) : null) ?? throw new FormatException($"There is no event '{(id.Length > 60 ? id[..60] + "…" : id)}'.");
}
