using Synoptic.Extract.Residue;

namespace Synoptic.Tests.Extract.Residue;

public class TreeBatchTests
{
    private const int Width = 6;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 5, 7)]
    [InlineData(3, 40, 8)]
    [InlineData(4, 40, 61)]
    public void Eight_rows_at_once_give_what_each_gives_alone(int seed, int trees, int rows)
    {
        Random random = new(seed);
        BoostedTrees.Node[][] made = [.. Enumerable.Range(0, trees).Select(_ => Tree(random, 1 + random.Next(TreeBatch.MostLeaves)))];
        BoostedTrees alone = new(0.25f, made);

        // Values that stand on a threshold, and some that are no numbers.
        float[] features = [.. Enumerable.Range(0, rows * Width).Select(_ => random.Next(20) == 0 ? float.NaN : random.Next(9))];
        int[] order = [.. Enumerable.Range(0, rows).Reverse()];
        double[] sums = new double[rows];
        new TreeBatch(made).Sum(features, Width, order, sums);

        Assert.Equal(
            order.Select(r => alone.Probability(features.AsSpan(r * Width, Width))),
            sums.Select(s => BoostedTrees.Logistic(alone.Bias + s)));
    }

    [Fact]
    public void A_tree_of_more_leaves_than_it_has_bits_for_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new TreeBatch([Tree(new Random(1), TreeBatch.MostLeaves + 1)]));

    private static BoostedTrees.Node[] Tree(Random random, int leaves)
    {
        List<BoostedTrees.Node> nodes = [new(-1, random.NextSingle(), 0, 0)];
        while (leaves-- > 1)
        {
            int[] open = [.. Enumerable.Range(0, nodes.Count).Where(i => nodes[i].Feature < 0)];
            int split = open[random.Next(open.Length)];
            nodes[split] = new((short)random.Next(Width), random.Next(9), (short)nodes.Count, (short)(nodes.Count + 1));
            nodes.Add(new(-1, random.NextSingle() - 0.5f, 0, 0));
            nodes.Add(new(-1, random.NextSingle() - 0.5f, 0, 0));
        }

        return [.. nodes];
    }
}
