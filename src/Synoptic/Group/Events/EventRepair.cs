namespace Synoptic.Group.Events;

/// <summary>
/// Mends the events round an article that came in, within bounds, so that the order in which articles come matters little: merges
/// events that it shows to be one, looks again at some articles of its event and of those near it, which go where they fit better
/// by now, and has an event cut in two that proves to be two (<see cref="EventCut"/>).
/// </summary>
/// <param name="ring">The window's articles.</param>
/// <param name="events">Its events.</param>
/// <param name="linkage">How near they are.</param>
internal sealed class EventRepair(ArticleRing ring, EventTable events, EventLinkage linkage)
{
    private const double JoinFrom = 0, MergeFrom = 0.5, LeaveBelow = -0.3, Better = 0.3, SureFrom = 2;
    private const int FewestToLeave = 3, LookedAt = 2, Drawn = 2;
    private readonly EventCut _cut = new(ring, events, linkage);

    /// <summary>Mends what an article shows to be wrong.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="near">The events that were near it, the nearest first.</param>
    /// <param name="changes">Receives what changed.</param>
    public void After(int number, List<NearEvent> near, List<EventChange> changes)
    {
        foreach (NearEvent other in near)
        {
            EventState home = ring[number]!.Event!;
            if (other.Event != home && other.Event.Members.Count > 0 && other.Score >= JoinFrom && linkage.Between(home, other.Event) >= MergeFrom)
            {
                bool older = home.Members[0] <= other.Event.Members[0];
                Merge(older ? home : other.Event, older ? other.Event : home, changes);
            }
        }

        for (int i = 0; i < LookedAt; i++)
        {
            List<int> members = ring[number]!.Event!.Members;
            int examined = members[(number + i) % members.Count];
            if (examined != number && members.Count >= FewestToLeave)
            {
                LookAgain(examined, near, changes);
            }
        }

        Draw(number, near, changes);
        _cut.Try(ring[number]!.Event!, changes);
    }

    // The next in turn of the article's event may fit better elsewhere, or nowhere.
    private void LookAgain(int examined, List<NearEvent> near, List<EventChange> changes)
    {
        IndexedArticle article = ring[examined]!;
        EventState home = article.Event!;
        double fits = linkage.Of(article, home), most = double.MinValue;
        if (fits >= SureFrom)
        {
            return;
        }

        EventState? best = null;
        foreach (NearEvent other in near)
        {
            double score = other.Event != home && other.Event.Members.Count > 0 ? linkage.Of(article, other.Event) : double.MinValue;
            if (score >= JoinFrom && score > most)
            {
                (best, most) = (other.Event, score);
            }
        }

        if (best is not null && (fits < LeaveBelow || most > fits + Better))
        {
            Move(examined, best, changes);
        }
        else if (fits < LeaveBelow)
        {
            Move(examined, events.OpenFor(article.Id), changes);
        }
    }

    // The article nearest to it in another event may belong to it, now that its own event has grown.
    private void Draw(int number, List<NearEvent> near, List<EventChange> changes)
    {
        int drawn = 0;
        foreach (NearEvent other in near)
        {
            EventState home = ring[number]!.Event!;
            IndexedArticle article = ring[other.Nearest]!;
            if (article.Event != home && other.Best >= JoinFrom && drawn++ < Drawn && article.Event!.Members.Count > 1)
            {
                double here = linkage.Of(article, home);
                if (here >= JoinFrom && here > linkage.Of(article, article.Event) + Better)
                {
                    Move(other.Nearest, home, changes);
                }
            }
        }
    }

    private void Move(int number, EventState to, List<EventChange> changes)
    {
        changes.Add(new EventChange(EventChangeKind.Split, to.Id, ring[number]!.Event!.Id, [ring[number]!.Id]));
        events.Move([number], to);
    }

    private void Merge(EventState older, EventState younger, List<EventChange> changes)
    {
        changes.Add(new EventChange(EventChangeKind.Merged, older.Id, younger.Id, events.IdsOf(younger)));
        events.Move([.. younger.Members], older);
    }
}
