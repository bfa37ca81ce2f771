namespace Synoptic.Group.Events;

/// <summary>
/// Mends the events round an article that came in, within bounds: merges events that it shows to be one, and looks again at one
/// article of its event, the next in turn, which leaves if it no longer fits.
/// </summary>
/// <param name="ring">The window's articles.</param>
/// <param name="events">Its events.</param>
/// <param name="linkage">How near they are.</param>
internal sealed class EventRepair(ArticleRing ring, EventTable events, EventLinkage linkage)
{
    private const double JoinFrom = 0, MergeFrom = 0.5, LeaveBelow = -1;
    private const int FewestToLeave = 3;

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

        LookAgain(number, near, changes);
    }

    private void LookAgain(int number, List<NearEvent> near, List<EventChange> changes)
    {
        EventState home = ring[number]!.Event!;
        int examined = home.Members[number % home.Members.Count];
        IndexedArticle article = ring[examined]!;
        double fits = home.Members.Count < FewestToLeave || examined == number ? JoinFrom : linkage.Of(article, home);
        if (fits >= LeaveBelow)
        {
            return;
        }

        NearEvent best = near.Where(n => n.Event != home && n.Event.Members.Count > 0)
            .Select(n => n with { Score = linkage.Of(article, n.Event) }).DefaultIfEmpty(new NearEvent(home, fits, -1, fits)).MaxBy(n => n.Score);
        EventState to = best.Score >= JoinFrom ? best.Event : events.OpenFor(article.Id);
        events.Move([examined], to);
        changes.Add(new EventChange(EventChangeKind.Split, to.Id, home.Id, [article.Id]));
    }

    private void Merge(EventState older, EventState younger, List<EventChange> changes)
    {
        changes.Add(new EventChange(EventChangeKind.Merged, older.Id, younger.Id, events.IdsOf(younger)));
        events.Move([.. younger.Members], older);
    }
}
