namespace Synoptic.Group.Events;

/// <summary>
/// Cuts an event in two where a sample of its articles falls into two parts that speak against each other on average (average
/// linkage, Sokal and Michener 1958): look-alikes that an early article between them had brought together.
/// </summary>
/// <param name="ring">The window's articles.</param>
/// <param name="events">Its events.</param>
/// <param name="linkage">How near they are.</param>
internal sealed class EventCut(ArticleRing ring, EventTable events, EventLinkage linkage)
{
    // Looked at each time that it has grown by four: a quarter of the cost, and soon enough.
    private const int Fewest = 4, Every = 4, Most = 500, FewestInPart = 2;
    private const double ApartBelow = 0;

    /// <summary>Cuts an event if it proves to be two; the part that holds its oldest article keeps its id.</summary>
    /// <param name="home">The event, to which an article was added.</param>
    /// <param name="changes">Receives what changed.</param>
    public void Try(EventState home, List<EventChange> changes)
    {
        if (home.Members.Count is < Fewest or > Most || home.Members.Count % Every != 0 || Parts(home) is not var (first, second))
        {
            return;
        }

        ILookup<bool, int> sides = home.Members.ToLookup(m => Mean(m, first) >= Mean(m, second));
        int[] leaving = [.. sides[!sides[true].Contains(home.Members[0])]];
        if (leaving.Length > 0)
        {
            EventState to = events.OpenFor(ring[leaving[0]]!.Id);
            changes.Add(new EventChange(EventChangeKind.Split, to.Id, home.Id, [.. leaving.Select(m => ring[m]!.Id)]));
            events.Move(leaving, to);
        }
    }

    private double Mean(int article, List<int> part)
    {
        double sum = 0;
        int count = 0;
        foreach (int other in part)
        {
            if (other != article)
            {
                sum += linkage.Between(article, other);
                count++;
            }
        }

        return sum / count;
    }

    // The two parts that are left when the nearest parts of the sample have been joined one after the other; null when they belong
    // together, or when one of them is a single article, which the repair looks at by itself.
    private (List<int> First, List<int> Second)? Parts(EventState home)
    {
        List<List<int>> parts = [.. EventLinkage.Sample(home).Select(m => new List<int> { m })];
        int count = parts.Count;
        double[,] sums = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                sums[i, j] = sums[j, i] = linkage.Between(parts[i][0], parts[j][0]);
            }
        }

        (int a, int b, double nearest) = Nearest(parts, sums);
        for (; count > 2; count--)
        {
            parts[a].AddRange(parts[b]);
            parts[b].Clear();
            for (int i = 0; i < parts.Count; i++)
            {
                sums[a, i] += sums[b, i];
                sums[i, a] = sums[a, i];
            }

            (a, b, nearest) = Nearest(parts, sums);
        }

        return nearest < ApartBelow && parts[a].Count >= FewestInPart && parts[b].Count >= FewestInPart ? (parts[a], parts[b]) : null;
    }

    private static (int First, int Second, double Score) Nearest(List<List<int>> parts, double[,] sums)
    {
        (int First, int Second, double Score) nearest = (0, 0, double.MinValue);
        for (int i = 0; i < parts.Count; i++)
        {
            for (int j = i + 1; j < parts.Count; j++)
            {
                double score = parts[i].Count * parts[j].Count == 0 ? double.MinValue : sums[i, j] / (parts[i].Count * parts[j].Count);
                if (score > nearest.Score)
                {
                    nearest = (i, j, score);
                }
            }
        }

        return nearest;
    }
}
