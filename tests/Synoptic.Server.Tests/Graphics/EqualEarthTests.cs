using Synoptic.Server.Graphics;

namespace Synoptic.Server.Tests.Graphics;

public sealed class EqualEarthTests
{
    [Fact]
    public void TheWorldFillsItsFrame()
    {
        Assert.Equal((500, EqualEarth.Height / 2), EqualEarth.Project(0, 0));
        Assert.Equal(0, EqualEarth.Project(-180, 0).X, 6);
        Assert.Equal(1000, EqualEarth.Project(180, 0).X, 6);
        Assert.Equal(0, EqualEarth.Project(0, 90).Y, 0.5);
        Assert.Equal(EqualEarth.Height, EqualEarth.Project(0, -90).Y, 0.5);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(50, 10)]
    [InlineData(75, 10)]
    public void EqualAreasStayEqual(double latitude, double height)
    {
        // A band one degree wide between two parallels covers on the map what it covers on the globe.
        double globe = Math.Sin((latitude + height) * Math.PI / 180) - Math.Sin(latitude * Math.PI / 180);
        double map = 0;
        for (double at = latitude; at < latitude + height - 1e-9; at += 0.01)
        {
            (double left, double top) = EqualEarth.Project(0, at + 0.01);
            (double right, double bottom) = EqualEarth.Project(1, at);
            map += (EqualEarth.Project(1, at + 0.005).X - left) * (bottom - top);
            _ = right;
        }

        double whole = map / globe;
        Assert.Equal(Reference(), whole, Reference() * 0.002);
    }

    private static double Reference()
    {
        double map = 0;
        for (double at = 20; at < 30 - 1e-9; at += 0.01)
        {
            map += (EqualEarth.Project(1, at + 0.005).X - EqualEarth.Project(0, at).X) * (EqualEarth.Project(0, at).Y - EqualEarth.Project(0, at + 0.01).Y);
        }

        return map / (Math.Sin(Math.PI / 6) - Math.Sin(20 * Math.PI / 180));
    }
}
