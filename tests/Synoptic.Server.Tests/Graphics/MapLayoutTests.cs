using Synoptic.Server.Graphics;

namespace Synoptic.Server.Tests.Graphics;

public sealed class MapLayoutTests
{
    [Fact]
    public void EveryPlaceIsInsideTheCut()
    {
        MapLayout layout = MapLayout.Of([new("Suva", -18.1, 178.4, 1, "/1", false), new("Apia", -13.8, -171.8, 1, "/2", false), new("Alert", 82.5, -62.3, 3, "/3", true)], MapLayout.Near);

        Assert.All(layout.Marks, m => Assert.True(m.X >= layout.Left && m.X <= layout.Left + layout.Width && m.Y >= layout.Top && m.Y <= layout.Top + layout.Height, m.Point.Name));
    }

    [Fact]
    public void NoLabelLiesOnAnother()
    {
        MapLayout layout = MapLayout.Of([.. Enumerable.Range(0, 30).Select(i => new MapPoint("Place " + i, 50 + (i * 0.1), 10 + (i * 0.1), 1, "/" + i, false))], MapLayout.Near);

        Assert.Equal(30, layout.Marks.Count);
        Assert.InRange(layout.Labels.Count, 1, 6);
        Assert.Contains(layout.Labels, l => l.Point.Name == "Place 0");
    }

    [Fact]
    public void EventsAtOnePlaceAreOneMark()
    {
        MapMark mark = Assert.Single(MapLayout.Of([new("Rome", 41.9, 12.5, 1, "/r", false), new("Rome", 41.9, 12.5, 1, "/r", true)], MapLayout.Far).Marks);

        Assert.Equal(2, mark.Point.Weight);
        Assert.True(mark.Point.HasConflict);
    }
}
