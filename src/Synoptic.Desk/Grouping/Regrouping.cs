using Synoptic.Group.Events;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk.Grouping;

/// <summary>Gathers what happened to events and says it as the store keeps it.</summary>
internal sealed class Regrouping
{
    private readonly Dictionary<string, string> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PairDecision?> _decisions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private readonly List<Redirect> _redirects = [];
    private readonly List<ChangeRecord> _log = [];

    /// <summary>Which event each article that moved is in now.</summary>
    public IReadOnlyList<Membership> Memberships =>
    [
        .. _events.Select(e => _decisions.GetValueOrDefault(e.Key) is { } d
            ? new Membership(e.Key, e.Value) { Nearest = d.First == e.Key ? d.Second : d.First, Score = d.Score, Why = d.Signals }
            : new Membership(e.Key, e.Value)),
    ];

    /// <summary>Events that ended.</summary>
    public IReadOnlyList<Redirect> Redirects => _redirects;

    /// <summary>What to log.</summary>
    public IReadOnlyList<ChangeRecord> Log => _log;

    /// <summary>Adds changes, in order.</summary>
    public void Add(IEnumerable<EventChange> changes)
    {
        foreach (EventChange change in changes.Where(c => c.Kind != EventChangeKind.Forgotten))
        {
            foreach (string article in change.Articles)
            {
                _events[article] = change.Event;
            }

            if (change.Kind == EventChangeKind.Opened)
            {
                _opened.Add(change.Event);
            }

            // An event that was opened a moment ago and is gone again was never seen by anyone.
            if (change is { Kind: EventChangeKind.Merged, From: { } from } && !_opened.Contains(from))
            {
                _redirects.Add(new Redirect(from, change.Event));
            }

            ChangeKind kind = change.Kind switch
            {
                EventChangeKind.Opened => ChangeKind.EventOpened,
                EventChangeKind.Merged => ChangeKind.EventMerged,
                EventChangeKind.Split => ChangeKind.EventSplit,
                _ => ChangeKind.EventChanged,
            };
            _log.Add(new ChangeRecord(0, kind, default) { Event = change.Event, OtherEvent = change.From, Article = change.Articles.Count == 1 ? change.Articles[0] : null });
        }
    }

    /// <summary>Keeps why an article was put where it is.</summary>
    public void Explain(string article, PairDecision? decision) => _decisions[article] = decision is { Same: true } ? decision : null;

    /// <summary>The event that an article is in by this, or null when it did not move.</summary>
    public string? EventOf(string article) => _events.GetValueOrDefault(article);
}
