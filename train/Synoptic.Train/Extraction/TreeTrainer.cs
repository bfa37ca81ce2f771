using Synoptic.Extract.Markup;

namespace Synoptic.Train.Extraction;

/// <summary>Grows boosted trees with logistic loss and second-order steps, on features cut into bins.</summary>
/// <remarks>Chen and Guestrin, "XGBoost: a scalable tree boosting system" (KDD 2016), with histograms. Same data, same bytes.</remarks>
internal sealed class TreeTrainer(int trees, int depth, float rate, int seed)
{
    private const int Bins = 64;
    private const double Regularisation = 8;
    private const double FeatureShare = 0.4;

    /// <summary>Grows a model.</summary>
    /// <param name="rows">Features, row after row.</param>
    /// <param name="width">Features a row.</param>
    /// <param name="labels">Yes or no for each row.</param>
    /// <param name="weights">What each row counts.</param>
    public BoostedTrees Train(float[] rows, int width, bool[] labels, float[] weights)
    {
        int count = labels.Length;
        float[][] cuts = new float[width][];
        byte[][] bins = new byte[width][];
        Parallel.For(0, width, f => (cuts[f], bins[f]) = Cut(rows, width, f, count));

        double yes = 0, all = 0;
        for (int i = 0; i < count; i++)
        {
            yes += labels[i] ? weights[i] : 0;
            all += weights[i];
        }

        float bias = (float)Math.Log(yes / (all - yes));
        float[] scores = new float[count];
        Array.Fill(scores, bias);
        int inner = (1 << depth) - 1;
        short[] features = new short[trees * inner];
        float[] thresholds = new float[trees * inner];
        float[] leaves = new float[trees << depth];
        float[] gradients = new float[count], hessians = new float[count];
        int[] nodes = new int[count];
        Random random = new(seed);
        for (int tree = 0; tree < trees; tree++)
        {
            for (int i = 0; i < count; i++)
            {
                float p = 1 / (1 + MathF.Exp(-scores[i]));
                gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
                hessians[i] = weights[i] * Math.Max(1e-4f, p * (1 - p));
            }

            Array.Clear(nodes);
            int[] chosen = [.. Enumerable.Range(0, width).Where(_ => random.NextDouble() < FeatureShare)];
            for (int level = 0; level < depth; level++)
            {
                Split(level, chosen, bins, cuts, gradients, hessians, nodes, features.AsSpan(tree * inner, inner), thresholds.AsSpan(tree * inner, inner));
            }

            Leaves(gradients, hessians, nodes, leaves.AsSpan(tree << depth, 1 << depth), inner);
            for (int i = 0; i < count; i++)
            {
                scores[i] += leaves[(tree << depth) + nodes[i] - inner];
            }
        }

        return new BoostedTrees(depth, bias, features, thresholds, leaves);
    }

    private static (float[] Cuts, byte[] Bins) Cut(float[] rows, int width, int feature, int count)
    {
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = rows[(i * width) + feature];
        }

        float[] sorted = [.. values];
        Array.Sort(sorted);
        List<float> cuts = [];
        for (int b = 1; b < Bins; b++)
        {
            float value = sorted[(int)((long)b * count / Bins)];
            if (value < sorted[^1] && (cuts.Count == 0 || value > cuts[^1]))
            {
                cuts.Add(value);
            }
        }

        byte[] bins = new byte[count];
        float[] edges = [.. cuts];
        for (int i = 0; i < count; i++)
        {
            int at = Array.BinarySearch(edges, values[i]);
            bins[i] = (byte)(at >= 0 ? at : ~at);
        }

        return (edges, bins);
    }

    private static void Split(
        int level, int[] chosen, byte[][] bins, float[][] cuts, float[] gradients, float[] hessians, int[] nodes, Span<short> features, Span<float> thresholds)
    {
        int first = (1 << level) - 1, width = 1 << level;
        (double Gain, int Bin)[][] best = new (double, int)[chosen.Length][];
        Parallel.For(0, chosen.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, c =>
        {
            byte[] column = bins[chosen[c]];
            double[] g = new double[width * Bins], h = new double[width * Bins];
            for (int i = 0; i < column.Length; i++)
            {
                int at = ((nodes[i] - first) * Bins) + column[i];
                g[at] += gradients[i];
                h[at] += hessians[i];
            }

            best[c] = new (double, int)[width];
            for (int node = 0; node < width; node++)
            {
                best[c][node] = Best(g.AsSpan(node * Bins, Bins), h.AsSpan(node * Bins, Bins), cuts[chosen[c]].Length);
            }
        });

        int[] splitFeature = new int[width], splitBin = new int[width];
        for (int node = 0; node < width; node++)
        {
            double gain = 1e-3;
            int winner = -1;
            for (int c = 0; c < chosen.Length; c++)
            {
                if (best[c][node].Gain > gain)
                {
                    (gain, winner) = (best[c][node].Gain, c);
                }
            }

            splitFeature[node] = winner < 0 ? -1 : chosen[winner];
            splitBin[node] = winner < 0 ? 0 : best[winner][node].Bin;
            features[first + node] = (short)splitFeature[node];
            thresholds[first + node] = winner < 0 ? 0 : cuts[splitFeature[node]][splitBin[node]];
        }

        for (int i = 0; i < nodes.Length; i++)
        {
            int node = nodes[i] - first;
            int feature = splitFeature[node];
            nodes[i] = (2 * nodes[i]) + (feature >= 0 && bins[feature][i] > splitBin[node] ? 2 : 1);
        }
    }

    private static (double Gain, int Bin) Best(ReadOnlySpan<double> g, ReadOnlySpan<double> h, int cuts)
    {
        double allG = 0, allH = 0;
        for (int b = 0; b < g.Length; b++)
        {
            allG += g[b];
            allH += h[b];
        }

        double leftG = 0, leftH = 0, gain = 0;
        int bin = 0;
        double none = allG * allG / (allH + Regularisation);
        for (int b = 0; b < cuts; b++)
        {
            leftG += g[b];
            leftH += h[b];
            double rightG = allG - leftG, rightH = allH - leftH;
            if (leftH < 4 || rightH < 4)
            {
                continue;
            }

            double now = (leftG * leftG / (leftH + Regularisation)) + (rightG * rightG / (rightH + Regularisation)) - none;
            if (now > gain)
            {
                (gain, bin) = (now, b);
            }
        }

        return (gain, bin);
    }

    private void Leaves(float[] gradients, float[] hessians, int[] nodes, Span<float> leaves, int inner)
    {
        double[] g = new double[leaves.Length], h = new double[leaves.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            g[nodes[i] - inner] += gradients[i];
            h[nodes[i] - inner] += hessians[i];
        }

        for (int leaf = 0; leaf < leaves.Length; leaf++)
        {
            leaves[leaf] = (float)(rate * g[leaf] / (h[leaf] + Regularisation));
        }
    }
}
