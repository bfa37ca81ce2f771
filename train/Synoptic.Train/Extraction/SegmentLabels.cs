using Synoptic.Eval.Metrics;
using Synoptic.Extract.Markup;

namespace Synoptic.Train.Extraction;

/// <summary>Labels the segments of a page by the gold body.</summary>
internal static class SegmentLabels
{
    /// <summary>Whether each segment is of the body, and what it counts.</summary>
    public static (bool[] Labels, float[] Weights) Of(SegmentedPage page, string body)
    {
        List<string> gold = ShingleScore.Words(body);
        Dictionary<string, int> left = Bag(gold);
        string joined = " " + string.Join(' ', gold) + " ";
        HashSet<string> lines = new(body.Split('\n').Select(l => string.Join(' ', ShingleScore.Words(l))), StringComparer.Ordinal);
        int count = page.Segments.Count;
        bool[] labels = new bool[count];
        float[] weights = new float[count];
        List<string>[] tokens = [.. page.Segments.Select(s => ShingleScore.Words(s.Text))];

        // Where the same words stand twice on a page, the copy with more of the body around it takes them first.
        Dictionary<PageBox, double> mass = [];
        double[] overlap = new double[count];
        for (int i = 0; i < count; i++)
        {
            overlap[i] = tokens[i].Count >= 4 ? Overlap(tokens[i], left, take: false) : 0;
            for (PageBox? box = page.Segments[i].Box; box is not null; box = box.Parent)
            {
                mass[box] = mass.GetValueOrDefault(box) + (overlap[i] * tokens[i].Count);
            }
        }

        foreach (int i in Enumerable.Range(0, count).OrderByDescending(i => mass[page.Segments[i].Box]).ThenBy(i => i))
        {
            if (tokens[i].Count >= 4)
            {
                labels[i] = Overlap(tokens[i], left, take: true) >= 0.5;
            }
        }

        int first = Array.IndexOf(labels, true), last = Array.LastIndexOf(labels, true);
        for (int i = 0; i < count; i++)
        {
            if (tokens[i].Count is > 0 and < 4)
            {
                string words = string.Join(' ', tokens[i]);
                labels[i] = i >= first - 3 && i <= last + 3
                    && (lines.Contains(words) || (words.Length > 8 && i > first && i < last && joined.Contains($" {words} ", StringComparison.Ordinal)));
            }

            weights[i] = (0.3f + tokens[i].Count) / (gold.Count + 100f) * 100f;
            weights[i] = MathF.Min(8f, MathF.Sqrt(weights[i]));
        }

        return (labels, weights);
    }

    private static double Overlap(List<string> tokens, Dictionary<string, int> left, bool take)
    {
        Dictionary<string, int> own = Bag(tokens);
        int all = 0, found = 0;
        foreach ((string key, int n) in own)
        {
            all += n;
            found += Math.Min(n, left.GetValueOrDefault(key));
        }

        if (take && found * 2 >= all)
        {
            foreach ((string key, int n) in own)
            {
                if (left.TryGetValue(key, out int there))
                {
                    left[key] = Math.Max(0, there - n);
                }
            }
        }

        return (double)found / all;
    }

    private static Dictionary<string, int> Bag(List<string> tokens)
    {
        Dictionary<string, int> bag = new(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(1, tokens.Count - 3); i++)
        {
            string key = string.Join(' ', tokens.Skip(i).Take(4));
            bag[key] = bag.GetValueOrDefault(key) + 1;
        }

        return bag;
    }
}
