using System.Collections.Immutable;

namespace Synoptic.Extract.Markup;

/// <summary>
/// What a first reading of the whole page says about the neighbourhood of each segment: a second reading decides with it, so that
/// a paragraph that looks odd alone stays with its siblings and a teaser among teasers goes with them.
/// </summary>
internal static class ContextFeatures
{
    private static readonly string[] OwnNames =
    [
        "p", "p-1", "p-2", "p+1", "p+2", "near", "parent", "grand", "great", "kin", "box", "boxUp", "before", "after", "keptBefore",
        "keptAfter", "parentOfKept", "grandOfKept", "keptShare", "sinceFirst", "untilLast", "wide",
    ];

    /// <summary>Names of all features of the second reading: those of the first, then these.</summary>
    public static ImmutableArray<string> Names { get; } = [.. SegmentFeatures.Names, .. OwnNames];

    /// <summary>Number of features of a segment.</summary>
    public static int Count => Names.Length;

    /// <summary>The features of all segments, <see cref="Count"/> numbers each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="first">Its features for the first reading.</param>
    /// <param name="p">What the first reading says of each segment.</param>
    public static float[] Of(SegmentedPage page, ReadOnlySpan<float> first, ReadOnlySpan<float> p)
    {
        float[] all = new float[page.Segments.Count * Count];
        int[] rows = [.. Enumerable.Range(0, page.Segments.Count)];
        Fill(page, first, p, rows, all);
        return all;
    }

    /// <summary>Writes the features of some segments, <see cref="Count"/> numbers each.</summary>
    /// <param name="page">The page.</param>
    /// <param name="first">Its features for the first reading.</param>
    /// <param name="p">What the first reading says of each segment.</param>
    /// <param name="rows">The segments, in order.</param>
    /// <param name="into">Where the numbers go, without a gap between segments.</param>
    public static void Fill(SegmentedPage page, ReadOnlySpan<float> first, ReadOnlySpan<float> p, ReadOnlySpan<int> rows, Span<float> into)
    {
        int count = page.Segments.Count;
        foreach (PageBox box in page.Boxes)
        {
            box.Kept = 0;
        }

        (double Kept, double Characters)[] kin = new (double, double)[page.Boxes.Count + 1];
        double kept = 0, total = 0;
        int firstKept = -1, lastKept = -1;
        for (int i = 0; i < count; i++)
        {
            PageSegment s = page.Segments[i];
            double mass = p[i] * s.Characters;
            kept += mass;
            total += s.Characters;
            for (PageBox? box = s.Box; box is not null; box = box.Parent)
            {
                box.Kept += mass;
            }

            ref (double Kept, double Characters) own = ref kin[s.Box.Kin];
            own = (own.Kept + mass, own.Characters + s.Characters);
            if (p[i] > 0.6 && s.Characters > 60)
            {
                firstKept = firstKept < 0 ? i : firstKept;
                lastKept = i;
            }
        }

        PageBox? home = Home(page, kept);
        double before = 0;
        for (int i = 0, next = 0; i < count && next < rows.Length; i++)
        {
            PageSegment s = page.Segments[i];
            if (i != rows[next])
            {
                before += p[i] * s.Characters;
                continue;
            }

            Span<float> row = into.Slice(next++ * Count, Count);
            first.Slice(i * SegmentFeatures.Count, SegmentFeatures.Count).CopyTo(row);
            Span<float> f = row[SegmentFeatures.Count..];
            double mass = p[i] * s.Characters;
            PageBox? grand = s.Box.Parent;
            PageBox? great = grand?.Parent;
            (double kinKept, double kinCharacters) = kin[s.Box.Kin];
            int n = 0;
            f[n++] = p[i];
            f[n++] = i > 0 ? p[i - 1] : 0;
            f[n++] = i > 1 ? p[i - 2] : 0;
            f[n++] = i + 1 < count ? p[i + 1] : 0;
            f[n++] = i + 2 < count ? p[i + 2] : 0;
            f[n++] = Near(page, p, i, 3);
            f[n++] = Rest(s.Box, mass, s.Characters);
            f[n++] = Rest(grand, mass, s.Characters);
            f[n++] = Rest(great, mass, s.Characters);
            f[n++] = kinCharacters > s.Characters ? (float)((kinKept - mass) / (kinCharacters - s.Characters)) : -1;
            f[n++] = home is null ? 20 : StepsTo(s.Box, home);
            f[n++] = home is null ? 20 : StepsTo(home, s.Box);
            f[n++] = kept <= 0 ? 0 : (float)(before / kept);
            f[n++] = kept <= 0 ? 0 : (float)((kept - before - mass) / kept);
            f[n++] = i > 0 ? Beyond(page, p, i, -1) : 0;
            f[n++] = Beyond(page, p, i, 1);
            f[n++] = kept <= 0 ? 0 : (float)(s.Box.Kept / kept);
            f[n++] = kept <= 0 || grand is null ? 0 : (float)(grand.Kept / kept);
            f[n++] = total <= 0 ? 0 : (float)(kept / total);
            f[n++] = firstKept < 0 ? 0 : Math.Clamp(i - firstKept, -30, 30);
            f[n++] = lastKept < 0 ? 0 : Math.Clamp(lastKept - i, -30, 30);
            f[n++] = Near(page, p, i, 8);
            before += mass;
        }
    }

    /// <summary>The smallest box that holds most of what the first reading keeps.</summary>
    private static PageBox? Home(SegmentedPage page, double kept)
    {
        PageBox? home = null;
        foreach (PageBox box in page.Boxes)
        {
            if (box.Kept >= 0.75 * kept && kept > 0)
            {
                home = box;
            }
        }

        return home;
    }

    private static float Rest(PageBox? box, double mass, int characters) =>
        box is null || box.Characters <= characters ? -1 : (float)((box.Kept - mass) / (box.Characters - characters));

    private static float StepsTo(PageBox from, PageBox to)
    {
        int steps = 0;
        for (PageBox? b = from; b is not null; b = b.Parent, steps++)
        {
            if (b == to)
            {
                return Math.Min(steps, 12);
            }
        }

        return 13;
    }

    private static float Near(SegmentedPage page, ReadOnlySpan<float> p, int index, int reach)
    {
        double sum = 0, weight = 0;
        for (int d = -reach; d <= reach; d++)
        {
            int i = index + d;
            if (d != 0 && i >= 0 && i < p.Length)
            {
                double w = Math.Min(page.Segments[i].Characters, 200) / (double)Math.Abs(d);
                sum += w * p[i];
                weight += w;
            }
        }

        return weight == 0 ? 0 : (float)(sum / weight);
    }

    // How sure the nearest text of some length on that side is.
    private static float Beyond(SegmentedPage page, ReadOnlySpan<float> p, int index, int step)
    {
        for (int i = index + step, seen = 0; i >= 0 && i < p.Length && seen < 12; i += step, seen++)
        {
            if (page.Segments[i].Shape.Words >= 10)
            {
                return p[i];
            }
        }

        return 0;
    }
}
