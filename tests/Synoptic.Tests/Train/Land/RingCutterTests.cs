using Synoptic.Train.Land;

namespace Synoptic.Tests.Train.Land;

public sealed class RingCutterTests
{
    [Fact]
    public void ARingInTheMiddleStaysAsItIs()
    {
        GeoPoint[] ring = [new(0, 0), new(10, 0), new(10, 10), new(0, 0)];

        Assert.Equal(ring, Assert.Single(RingCutter.Cut(ring)));
    }

    [Fact]
    public void AnIslandOnTheAntimeridianIsCutInTwo()
    {
        IReadOnlyList<GeoPoint>[] parts = [.. RingCutter.Cut([new(178, -16), new(-179, -16), new(-179, -18), new(178, -18), new(178, -16)])];

        Assert.Equal(2, parts.Length);
        Assert.All(parts, p => Assert.True(p.Max(x => x.Longitude) - p.Min(x => x.Longitude) <= 2));
        Assert.Contains(parts, p => p.Max(x => x.Longitude) == 180 && p.Min(x => x.Longitude) == 178);
        Assert.Contains(parts, p => p.Min(x => x.Longitude) == -180 && p.Max(x => x.Longitude) == -179);
    }

    [Fact]
    public void LandRoundThePoleIsClosedThere()
    {
        GeoPoint[] ring = [.. Enumerable.Range(0, 37).Select(i => new GeoPoint(((i * 10) + 180) % 360 - 180, -70 - (i % 2)))];

        Assert.Contains(RingCutter.Cut(ring).SelectMany(p => p), p => p.Latitude == -90);
    }
}
