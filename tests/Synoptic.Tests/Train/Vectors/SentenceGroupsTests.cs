using Synoptic.Train.Vectors;

namespace Synoptic.Tests.Train.Vectors;

public sealed class SentenceGroupsTests
{
    [Fact]
    public void PairsThatShareASentenceMeet()
    {
        SentenceGroups groups = new();
        groups.Add((0, 10), (1, 11));
        groups.Add((2, 20), (3, 21));
        groups.Add((1, 11), (4, 12));

        Assert.Equal(
            ["(0, 10) (1, 11) (4, 12)", "(2, 20) (3, 21)"],
            groups.Groups().Select(g => string.Join(' ', g)));
    }

    [Fact]
    public void AChainDoesNotGrowWithoutEnd()
    {
        SentenceGroups groups = new();
        for (int i = 0; i < 1_000; i++)
        {
            groups.Add((i % 3, i), ((i + 1) % 3, i + 1));
        }

        Assert.InRange(groups.Groups().Max(g => g.Count()), 2, 48);
    }
}
