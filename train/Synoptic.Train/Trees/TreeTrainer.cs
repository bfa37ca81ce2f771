using Synoptic.Extract.Residue;

namespace Synoptic.Train.Trees;

/// <summary>Grows boosted trees for log loss, leaf by leaf over histograms (as LightGBM does; Ke et al. 2017). Deterministic.</summary>
internal static class TreeTrainer
{
    private const int Most = 64;

    private sealed class Leaf(int node, int[] rows, double[] sums)
    {
        public int Node { get; } = node;
        public int[] Rows { get; } = rows;

        /// <summary>Gradient and curvature by feature and bin.</summary>
        public double[] Sums { get; } = sums;
        public double Gain { get; set; }
        public int Feature { get; set; } = -1;
        public int Bin { get; set; }
    }

    /// <summary>Trains on the samples.</summary>
    public static BoostedTrees Train(TreeSamples samples, TreeOptions options)
    {
        int n = samples.Rows.Count;
        Bins bins = new(samples.Rows);
        double yes = 0, all = 0;
        for (int i = 0; i < n; i++)
        {
            yes += samples.Answers[i] * samples.Weights[i];
            all += samples.Weights[i];
        }

        float bias = (float)Math.Log((yes + 1) / (all - yes + 1));
        double[] score = new double[n], gradient = new double[n], curvature = new double[n];
        Array.Fill(score, bias);
        Random random = new(options.Seed);
        List<BoostedTrees.Node[]> trees = [];
        int[] every = [.. Enumerable.Range(0, n)];
        for (int t = 0; t < options.Trees; t++)
        {
            for (int i = 0; i < n; i++)
            {
                double p = 1 / (1 + Math.Exp(-score[i]));
                gradient[i] = (samples.Answers[i] - p) * samples.Weights[i];
                curvature[i] = Math.Max(1e-6, p * (1 - p)) * samples.Weights[i];
            }

            int[] features = [.. Enumerable.Range(0, bins.Columns.Length).Where(_ => random.NextDouble() < options.FeatureShare)];
            trees.Add(Grow(bins, features, every, gradient, curvature, score, options));
        }

        return new BoostedTrees(bias, [.. trees]);
    }

    private static BoostedTrees.Node[] Grow(Bins bins, int[] features, int[] every, double[] gradient, double[] curvature, double[] score, TreeOptions options)
    {
        List<BoostedTrees.Node> nodes = [default];
        List<Leaf> leaves = [Split(new Leaf(0, every, Sum(every, bins, features, gradient, curvature)), bins, features, options)];
        while (leaves.Count < options.Leaves && leaves.MaxBy(l => l.Gain) is { Feature: >= 0 } best)
        {
            byte[] column = bins.Columns[best.Feature];
            int[] left = [.. best.Rows.Where(i => column[i] <= best.Bin)], right = [.. best.Rows.Where(i => column[i] > best.Bin)];
            nodes[best.Node] = new BoostedTrees.Node((short)best.Feature, bins.Edges[best.Feature][best.Bin], (short)nodes.Count, (short)(nodes.Count + 1));
            leaves.Remove(best);

            // Only the smaller side is counted; the larger is what is left.
            bool leftIsLess = left.Length < right.Length;
            double[] less = Sum(leftIsLess ? left : right, bins, features, gradient, curvature), more = best.Sums;
            for (int i = 0; i < more.Length; i++)
            {
                more[i] -= less[i];
            }

            leaves.Add(Split(new Leaf(nodes.Count, left, leftIsLess ? less : more), bins, features, options));
            leaves.Add(Split(new Leaf(nodes.Count + 1, right, leftIsLess ? more : less), bins, features, options));
            nodes.Add(default);
            nodes.Add(default);
        }

        foreach (Leaf leaf in leaves)
        {
            double g = 0, h = 0;
            foreach (int i in leaf.Rows)
            {
                g += gradient[i];
                h += curvature[i];
            }

            float value = (float)(options.Rate * g / (h + options.Ridge));
            nodes[leaf.Node] = new BoostedTrees.Node(-1, value, 0, 0);
            foreach (int i in leaf.Rows)
            {
                score[i] += value;
            }
        }

        return [.. nodes];
    }

    private static double[] Sum(int[] rows, Bins bins, int[] features, double[] gradient, double[] curvature)
    {
        double[] sums = new double[features.Length * Most * 2];
        for (int f = 0; f < features.Length; f++)
        {
            byte[] column = bins.Columns[features[f]];
            Span<double> own = sums.AsSpan(f * Most * 2, Most * 2);
            foreach (int i in rows)
            {
                int at = column[i] * 2;
                own[at] += gradient[i];
                own[at + 1] += curvature[i];
            }
        }

        return sums;
    }

    private static Leaf Split(Leaf leaf, Bins bins, int[] features, TreeOptions options)
    {
        for (int f = 0; f < features.Length; f++)
        {
            ReadOnlySpan<double> own = leaf.Sums.AsSpan(f * Most * 2, Most * 2);
            double totalG = 0, totalH = 0;
            for (int b = 0; b < own.Length; b += 2)
            {
                totalG += own[b];
                totalH += own[b + 1];
            }

            double parent = totalG * totalG / (totalH + options.Ridge), leftG = 0, leftH = 0;
            for (int b = 0; b < bins.Edges[features[f]].Length; b++)
            {
                leftG += own[b * 2];
                leftH += own[(b * 2) + 1];
                double rightG = totalG - leftG, rightH = totalH - leftH;
                if (leftH < options.LeastWeight || rightH < options.LeastWeight)
                {
                    continue;
                }

                double gain = (leftG * leftG / (leftH + options.Ridge)) + (rightG * rightG / (rightH + options.Ridge)) - parent;
                if (gain > leaf.Gain + 1e-9)
                {
                    (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, features[f], b);
                }
            }
        }

        return leaf;
    }
}
