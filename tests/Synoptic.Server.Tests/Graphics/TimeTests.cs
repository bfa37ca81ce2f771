using Synoptic.Server.Graphics;

namespace Synoptic.Server.Tests.Graphics;

public sealed class TimeTests
{
    [Fact]
    public void BarsCountEveryDayOnce()
    {
        DateOnly start = new(2024, 2, 27);
        foreach (int span in new[] { 1, 5, 29, 40, 300, 3000, 40_000 })
        {
            DateOnly[] days = [.. Enumerable.Range(0, 50).Select(i => start.AddDays(i * span / 50))];
            BarsLayout layout = BarsLayout.Of(days);

            Assert.Equal(50, layout.Bars.Sum(b => b.Count));
            Assert.InRange(layout.Bars.Count, 1, 32);
            Assert.All(layout.Bars, b => Assert.Equal(b.Count, days.Count(d => d >= b.From && d <= b.To)));
        }
    }

    [Fact]
    public void ALineOfTimeKeepsItsOrder()
    {
        DateTimeOffset at = new(2024, 3, 1, 12, 0, 0, TimeSpan.Zero);
        TimelineLayout layout = TimelineLayout.Of([new(at.AddHours(5), "b", "de", false, false), new(at, "a", null, true, true), new(at.AddDays(3), "c", "fr", false, false)]);

        Assert.Equal(["a", "b", "c"], layout.Marks.Select(m => m.Entry.Label));
        Assert.Equal(layout.Marks.Select(m => m.X).Order(), layout.Marks.Select(m => m.X));
        Assert.InRange(layout.Ticks.Count, 2, 9);
        Assert.All(layout.Marks, m => Assert.InRange(m.X, 0, TimelineLayout.Width));
    }
}
