using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Storage;

namespace Synoptic.Desk.Grouping;

/// <summary>The events of the window beside the store: puts articles into events and says what that changes. Not for several threads at once.</summary>
internal sealed class DeskGrouping(IDeskStore store, EventWindowOptions options)
{
    private EventWindow _window = new(options);
    private CorrectionRules _rules = new([]);

    /// <summary>How many articles the window holds.</summary>
    public int Count => _window.Count;

    /// <summary>Builds the window again from what is stored.</summary>
    public async Task Restore(DateTimeOffset now, CancellationToken cancel)
    {
        EventWindow window = new(options);
        DateTimeOffset since = options.MaxAge is { } age && now - DateTimeOffset.UnixEpoch > age ? now - age : DateTimeOffset.UnixEpoch;
        await foreach (SignatureRecord record in store.Signatures(since, cancel).ConfigureAwait(false))
        {
            window.Restore(ArticleSignature.FromBytes(record.Bytes.Span), record.Seen, record.Event);
        }

        _window = window;
        await LoadRules(cancel).ConfigureAwait(false);
    }

    /// <summary>Reads the corrections that grouping respects.</summary>
    public async Task LoadRules(CancellationToken cancel) =>
        _rules = new CorrectionRules([.. (await store.Corrections(cancel).ConfigureAwait(false)).Where(c => c.Applied is not null)]);

    /// <summary>Puts an article into an event.</summary>
    /// <param name="signature">Its signature.</param>
    /// <param name="known">The article as it is stored, if it is a revision.</param>
    /// <param name="at">When it came.</param>
    public Regrouping Put(ArticleSignature signature, ArticleRecord? known, DateTimeOffset at)
    {
        Regrouping regrouping = new();
        if (known?.Event is not null && _window.EventOf(signature.Article) is null)
        {
            // Too old to be weighed against anything: it stays where it is.
            return regrouping;
        }

        EventAssignment assignment = _window.Add(signature, at);
        regrouping.Add(assignment.Changes);
        regrouping.Explain(assignment.Article, assignment.Decision);
        regrouping.Add(_rules.Enforce(_window, assignment.Article, known?.Event, assignment.Changes));
        return regrouping;
    }

    /// <summary>Does what a correction says.</summary>
    /// <returns>What that changes, with the correction as it is kept from now on.</returns>
    public async Task<(Regrouping Regrouping, Correction Applied)> Apply(Correction correction, CancellationToken cancel)
    {
        Regrouping regrouping = new();
        string[] first = await Members(correction.Event, cancel).ConfigureAwait(false);
        if (correction is { Kind: CorrectionKind.NotSameEvent, Article: { } article })
        {
            string[] others = [.. first.Where(a => a != article)];
            if (others.Length > 0 && first.Contains(article, StringComparer.Ordinal))
            {
                string id = await FreeId(article, cancel).ConfigureAwait(false);
                regrouping.Add(CorrectionRules.MoveOut(_window, article, (await store.Article(article, cancel).ConfigureAwait(false))!.Event!, id));
            }

            return (regrouping, correction with { Articles = others });
        }

        string[] second = await Members(correction.OtherEvent ?? "", cancel).ConfigureAwait(false);
        EventCard? a = await store.Event(correction.Event, cancel).ConfigureAwait(false), b = await store.Event(correction.OtherEvent ?? "", cancel).ConfigureAwait(false);
        if (a is not null && b is not null && a.Id != b.Id)
        {
            (EventCard older, EventCard younger) = (a.FirstSeen, a.Id).CompareTo((b.FirstSeen, b.Id)) <= 0 ? (a, b) : (b, a);
            regrouping.Add(CorrectionRules.Merge(_window, younger.Id, older.Id, younger == a ? first : second));
        }

        return (regrouping, correction with { Articles = first, OtherArticles = second });
    }

    private async Task<string[]> Members(string @event, CancellationToken cancel) =>
        [.. (await store.Memberships(@event, cancel).ConfigureAwait(false)).Select(m => m.Article).Take(CorrectionRules.MostArticles)];

    private async Task<string> FreeId(string article, CancellationToken cancel)
    {
        for (int again = 1; ; again++)
        {
            string id = CorrectionRules.EventId(article, again);
            if (await store.Event(id, cancel).ConfigureAwait(false) is null && _window.ArticlesOf(id).Count == 0)
            {
                return id;
            }
        }
    }
}
