using Synoptic.Compare.Conflicts;
using Synoptic.Model;

namespace Synoptic.Tests.Compare;

public sealed class NumberComparisonTests
{
    private static readonly Evidence Nowhere = new("", 0, default, default);

    [Theory]
    [InlineData(78, 100, false)]
    [InlineData(17, 18, false)]
    [InlineData(2300, 2287, true)]
    [InlineData(2300, 2500, false)]
    [InlineData(1_200_000, 1_173_422, true)]
    [InlineData(4000, 4000, true)]
    [InlineData(5.1, 5.2, false)]
    public void ARoundedNumberIsNoContradiction(double a, double b, bool compatible)
    {
        Assert.Equal(compatible, NumberComparison.Compatible(new Quantity(Nowhere, a), new Quantity(Nowhere, b)));
        Assert.Equal(compatible, NumberComparison.Compatible(new Quantity(Nowhere, b), new Quantity(Nowhere, a)));
    }

    [Fact]
    public void ABoundOrARangeIncludesWhatItAllows()
    {
        Quantity atLeast78 = new(Nowhere, 78) { Bound = QuantityBound.AtLeast };
        Quantity upTo50 = new(Nowhere, 50) { Bound = QuantityBound.AtMost };
        Quantity about100 = new(Nowhere, 100) { Bound = QuantityBound.About };
        Quantity between10And20 = new(Nowhere, 10) { Upper = 20 };

        Assert.True(NumberComparison.Compatible(atLeast78, new Quantity(Nowhere, 100)));
        Assert.False(NumberComparison.Compatible(atLeast78, new Quantity(Nowhere, 60)));
        Assert.False(NumberComparison.Compatible(upTo50, new Quantity(Nowhere, 60)));
        Assert.True(NumberComparison.Compatible(about100, new Quantity(Nowhere, 92)));
        Assert.True(NumberComparison.Compatible(between10And20, new Quantity(Nowhere, 15)));
        Assert.False(NumberComparison.Compatible(between10And20, new Quantity(Nowhere, 25)));
    }
}
