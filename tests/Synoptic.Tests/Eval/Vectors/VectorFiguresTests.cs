using Synoptic.Eval.Stages.Vectors;

namespace Synoptic.Tests.Eval.Vectors;

public sealed class VectorFiguresTests
{
    [Fact]
    public void ATieIsNoHit() =>
        Assert.Equal(2.0 / 3, NtrexRetrieval.TopOnDiagonal([0.9f, 0.1f, 0.2f, 0.5f, 0.5f, 0.1f, 0.3f, 0.2f, 0.4f], 3));

    [Fact]
    public void CorrelationIsPearsons()
    {
        Assert.Equal(1, SemevalPairs.Pearson([1, 2, 3], [2, 4, 6]), 6);
        Assert.Equal(-1, SemevalPairs.Pearson([1, 2, 3], [3, 2, 1]), 6);
        Assert.Equal(0.5, SemevalPairs.Pearson([1, 2, 3], [1, 3, 2]), 6);
        Assert.Equal(0, SemevalPairs.Pearson([1, 1, 1], [1, 3, 2]));
    }
}
