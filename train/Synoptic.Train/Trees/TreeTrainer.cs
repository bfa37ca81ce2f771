using Synoptic.Extract.Residue;

namespace Synoptic.Train.Trees;

/// <summary>Grows boosted trees for log loss, leaf by leaf over histograms (as LightGBM does; Ke et al. 2017). Deterministic.</summary>
internal static class TreeTrainer
{
    private sealed class Leaf(int node, int[] rows)
    {
        public int Node { get; } = node;
        public int[] Rows { get; } = rows;
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
        for (int t = 0; t < options.Trees; t++)
        {
            for (int i = 0; i < n; i++)
            {
                double p = 1 / (1 + Math.Exp(-score[i]));
                gradient[i] = (samples.Answers[i] - p) * samples.Weights[i];
                curvature[i] = Math.Max(1e-6, p * (1 - p)) * samples.Weights[i];
            }

            int[] features = [.. Enumerable.Range(0, bins.Columns.Length).Where(_ => random.NextDouble() < options.FeatureShare)];
            trees.Add(Grow(bins, features, gradient, curvature, score, options));
        }

        return new BoostedTrees(bias, [.. trees]);
    }

    private static BoostedTrees.Node[] Grow(Bins bins, int[] features, double[] gradient, double[] curvature, double[] score, TreeOptions options)
    {
        List<BoostedTrees.Node> nodes = [default];
        List<Leaf> leaves = [Split(new Leaf(0, [.. Enumerable.Range(0, gradient.Length)]), bins, features, gradient, curvature, options)];
        while (leaves.Count < options.Leaves && leaves.MaxBy(l => l.Gain) is { Feature: >= 0 } best)
        {
            byte[] column = bins.Columns[best.Feature];
            int[] left = [.. best.Rows.Where(i => column[i] <= best.Bin)], right = [.. best.Rows.Where(i => column[i] > best.Bin)];
            nodes[best.Node] = new BoostedTrees.Node((short)best.Feature, bins.Edges[best.Feature][best.Bin], (short)nodes.Count, (short)(nodes.Count + 1));
            leaves.Remove(best);
            leaves.Add(Split(new Leaf(nodes.Count, left), bins, features, gradient, curvature, options));
            leaves.Add(Split(new Leaf(nodes.Count + 1, right), bins, features, gradient, curvature, options));
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

    private static Leaf Split(Leaf leaf, Bins bins, int[] features, double[] gradient, double[] curvature, TreeOptions options)
    {
        double totalG = 0, totalH = 0;
        foreach (int i in leaf.Rows)
        {
            totalG += gradient[i];
            totalH += curvature[i];
        }

        double parent = totalG * totalG / (totalH + options.Ridge);
        Span<double> g = stackalloc double[64], h = stackalloc double[64];
        foreach (int f in features)
        {
            byte[] column = bins.Columns[f];
            g.Clear();
            h.Clear();
            foreach (int i in leaf.Rows)
            {
                g[column[i]] += gradient[i];
                h[column[i]] += curvature[i];
            }

            double leftG = 0, leftH = 0;
            for (int b = 0; b < bins.Edges[f].Length; b++)
            {
                leftG += g[b];
                leftH += h[b];
                double rightG = totalG - leftG, rightH = totalH - leftH;
                if (leftH < options.LeastWeight || rightH < options.LeastWeight)
                {
                    continue;
                }

                double gain = (leftG * leftG / (leftH + options.Ridge)) + (rightG * rightG / (rightH + options.Ridge)) - parent;
                if (gain > leaf.Gain + 1e-9)
                {
                    (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, f, b);
                }
            }
        }

        return leaf;
    }
}
