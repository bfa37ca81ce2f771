using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synoptic.Extract.Residue;

/// <summary>Gradient-boosted regression trees for a yes-or-no question (Friedman 2001), read from a model file.</summary>
/// <param name="bias">Log-odds before the first tree.</param>
/// <param name="trees">The trees, each its nodes in order, the root first.</param>
internal sealed class BoostedTrees(float bias, BoostedTrees.Node[][] trees)
{
    /// <summary>A node: goes left when the feature's value is at most the threshold; a leaf has the feature -1 and its value in the threshold.</summary>
    internal readonly record struct Node(short Feature, float Threshold, short Left, short Right);

    /// <summary>The probability of yes.</summary>
    public double Probability(float[] row) => Probability(row.AsSpan());

    /// <summary>The probability of yes.</summary>
    public double Probability(ReadOnlySpan<float> row) => Logistic(bias + Sum(row));

    private double Sum(ReadOnlySpan<float> row)
    {
        double sum = 0;
        foreach (Node[] tree in trees)
        {
            ref Node root = ref MemoryMarshal.GetArrayDataReference(tree), node = ref root;
            while (node.Feature >= 0)
            {
                node = ref Unsafe.Add(ref root, row[node.Feature] <= node.Threshold ? node.Left : node.Right);
            }

            sum += node.Threshold;
        }

        return sum;
    }

    /// <summary>The mean of some ensembles, in log-odds.</summary>
    public static BoostedTrees Mean(IReadOnlyList<BoostedTrees> parts) => new(
        parts.Sum(p => p.Bias) / parts.Count,
        [.. parts.SelectMany(p => p.Trees.ToArray()).Select(t => t.Select(n => n.Feature < 0 ? n with { Threshold = n.Threshold / parts.Count } : n).ToArray())]);

    /// <summary>Log-odds before the first tree.</summary>
    public float Bias => bias;

    /// <summary>The trees, each its nodes in order, the root first.</summary>
    public ReadOnlySpan<Node[]> Trees => trees;

    /// <summary>The probability that log-odds say.</summary>
    public static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Reads trees as <see cref="Write"/> wrote them.</summary>
    public static BoostedTrees Read(BinaryReader reader)
    {
        float bias = reader.ReadSingle();
        Node[][] trees = new Node[reader.ReadUInt16()][];
        for (int t = 0; t < trees.Length; t++)
        {
            trees[t] = new Node[reader.ReadUInt16()];
            for (int i = 0; i < trees[t].Length; i++)
            {
                trees[t][i] = new Node(reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadInt16());
            }

            // Walked without a check at each step: a child must lie in the tree, and after its parent.
            for (int i = 0; i < trees[t].Length; i++)
            {
                Node node = trees[t][i];
                if (node.Feature >= 0 && (node.Left <= i || node.Right <= i || node.Left >= trees[t].Length || node.Right >= trees[t].Length))
                {
                    throw new InvalidDataException("The trees are damaged.");
                }
            }
        }

        return new BoostedTrees(bias, trees);
    }

    /// <summary>Writes the trees, little-endian.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(bias);
        writer.Write((ushort)trees.Length);
        foreach (Node[] tree in trees)
        {
            writer.Write((ushort)tree.Length);
            foreach (Node node in tree)
            {
                writer.Write(node.Feature);
                writer.Write(node.Threshold);
                writer.Write(node.Left);
                writer.Write(node.Right);
            }
        }
    }
}
