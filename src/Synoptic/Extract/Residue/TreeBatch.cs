using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Extract.Residue;

/// <summary>Adds up what boosted trees say of many rows, eight rows at a time and without a branch at each node.</summary>
/// <remarks>
/// QuickScorer (Lucchese et al. 2015, "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees"),
/// over vectors as Lucchese et al. 2016: for each feature the nodes of all trees stand in order of their thresholds; a node whose
/// test fails strikes the leaves under its left branch, and the first leaf that is left of a tree is its answer.
/// </remarks>
internal sealed class TreeBatch
{
    /// <summary>Most leaves of a tree: a bit each.</summary>
    public const int MostLeaves = 32;

    private const int Rows = 8;
    private readonly int _trees;

    // The features in order, each with where its tests end.
    private readonly (int Feature, int End)[] _features;
    private readonly Test[] _tests;
    private readonly float[] _leaves;

    /// <summary>Prepares trees.</summary>
    /// <param name="trees">The trees, at most <see cref="MostLeaves"/> leaves each.</param>
    public TreeBatch(ReadOnlySpan<BoostedTrees.Node[]> trees)
    {
        _trees = trees.Length;
        _leaves = new float[trees.Length * MostLeaves];
        List<(int Feature, float Threshold, int Tree, uint Mask)> nodes = [];
        for (int t = 0; t < trees.Length; t++)
        {
            Number(trees[t], 0, t, 0, nodes);
        }

        nodes.Sort();
        _tests = [.. nodes.Select(n => new Test(n.Threshold, n.Tree * Rows, n.Mask))];
        _features = [.. nodes.Select(n => n.Feature).Distinct().Select(f => (f, nodes.FindLastIndex(n => n.Feature == f) + 1))];
    }

    // Leaves are numbered from left to right; gives the number after the last one under a node.
    private int Number(BoostedTrees.Node[] tree, int at, int index, int first, List<(int Feature, float Threshold, int Tree, uint Mask)> nodes)
    {
        BoostedTrees.Node node = tree[at];
        if (node.Feature < 0)
        {
            if (first >= MostLeaves)
            {
                throw new InvalidDataException($"A tree has more than {MostLeaves} leaves.");
            }

            _leaves[(index * MostLeaves) + first] = node.Threshold;
            return first + 1;
        }

        int middle = Number(tree, node.Left, index, first, nodes);
        uint left = (uint)((1UL << middle) - (1UL << first));
        nodes.Add((node.Feature, node.Threshold, index, ~left));
        return Number(tree, node.Right, index, middle, nodes);
    }

    /// <summary>The sums over all trees, in the order of the trees.</summary>
    /// <param name="features">All rows, one after the other.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="rows">The rows to look at.</param>
    /// <param name="sums">Where the sum of each of them goes.</param>
    public void Sum(ReadOnlySpan<float> features, int width, ReadOnlySpan<int> rows, Span<double> sums)
    {
        Span<uint> left = stackalloc uint[_trees * Rows];
        Span<int> starts = stackalloc int[Rows];
        for (int at = 0; at < rows.Length; at += Rows)
        {
            for (int i = 0; i < Rows; i++)
            {
                starts[i] = rows[Math.Min(at + i, rows.Length - 1)] * width;
            }

            left.Fill(uint.MaxValue);
            Strike(features, starts, left);
            for (int i = 0; i < Rows && at + i < rows.Length; i++)
            {
                double sum = 0;
                for (int tree = 0; tree < _trees; tree++)
                {
                    sum += _leaves[(tree * MostLeaves) + BitOperations.TrailingZeroCount(left[(tree * Rows) + i])];
                }

                sums[at + i] = sum;
            }
        }
    }

    private void Strike(ReadOnlySpan<float> features, ReadOnlySpan<int> starts, Span<uint> left)
    {
        ref uint struck = ref MemoryMarshal.GetReference(left);
        ReadOnlySpan<float> r0 = features[starts[0]..], r1 = features[starts[1]..], r2 = features[starts[2]..], r3 = features[starts[3]..],
            r4 = features[starts[4]..], r5 = features[starts[5]..], r6 = features[starts[6]..], r7 = features[starts[7]..];
        int n = 0;
        foreach ((int feature, int end) in _features)
        {
            Vector256<float> values = Vector256.Create(r0[feature], r1[feature], r2[feature], r3[feature], r4[feature], r5[feature], r6[feature], r7[feature]);
            foreach (ref readonly Test test in _tests.AsSpan(n, end - n))
            {
                Vector256<uint> holds = Vector256.LessThanOrEqual(values, Vector256.Create(test.Threshold)).AsUInt32();
                if (holds == Vector256<uint>.AllBitsSet)
                {
                    break;
                }

                (Vector256.LoadUnsafe(ref struck, (nuint)test.Tree) & (holds | Vector256.Create(test.Mask))).StoreUnsafe(ref struck, (nuint)test.Tree);
            }

            n = end;
        }
    }

    /// <summary>The test of one node.</summary>
    /// <param name="Threshold">It holds up to this value.</param>
    /// <param name="Tree">Where the leaves of its tree stand.</param>
    /// <param name="Mask">The leaves that stay where it does not hold.</param>
    private readonly record struct Test(float Threshold, int Tree, uint Mask);
}
