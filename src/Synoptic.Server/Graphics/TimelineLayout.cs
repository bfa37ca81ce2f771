using System.Globalization;

namespace Synoptic.Server.Graphics;

/// <summary>A line of time with a row for each entry, and ticks at whole hours, days, months or years.</summary>
public sealed class TimelineLayout
{
    /// <summary>Width of the picture.</summary>
    public const double Width = 760;

    private const double Left = 16, Right = 744, RowHeight = 24, Top = 30, MostTicks = 8;

    private static readonly (TimeSpan Step, string Format)[] Steps =
    [
        (TimeSpan.FromHours(1), "HH:mm"), (TimeSpan.FromHours(3), "d MMM HH:mm"), (TimeSpan.FromHours(6), "d MMM HH:mm"), (TimeSpan.FromHours(12), "d MMM HH:mm"),
        (TimeSpan.FromDays(1), "d MMM"), (TimeSpan.FromDays(2), "d MMM"), (TimeSpan.FromDays(7), "d MMM yyyy"), (TimeSpan.FromDays(30), "MMM yyyy"),
        (TimeSpan.FromDays(91), "MMM yyyy"), (TimeSpan.FromDays(365), "yyyy"), (TimeSpan.FromDays(3652), "yyyy"),
    ];

    private TimelineLayout(IReadOnlyList<TimelineMark> marks, IReadOnlyList<(double X, string Label)> ticks) => (Marks, Ticks) = (marks, ticks);

    /// <summary>The entries, earliest first.</summary>
    public IReadOnlyList<TimelineMark> Marks { get; }

    /// <summary>The ticks of the axis.</summary>
    public IReadOnlyList<(double X, string Label)> Ticks { get; }

    /// <summary>Height of the picture.</summary>
    public double Height => Top + (Marks.Count * RowHeight) + 14;

    /// <summary>Lays out the entries.</summary>
    /// <param name="entries">At least one.</param>
    public static TimelineLayout Of(IEnumerable<TimelineEntry> entries)
    {
        List<TimelineEntry> sorted = [.. entries.OrderBy(e => e.At).ThenByDescending(e => e.IsEvent).ThenBy(e => e.Label, StringComparer.Ordinal)];
        DateTimeOffset from = sorted[0].At, to = sorted[^1].At;
        TimeSpan room = to - from < TimeSpan.FromHours(12) ? TimeSpan.FromHours(12) : (to - from) / 12;
        (from, to) = (from - room, to + room);
        double Place(DateTimeOffset at) => Left + ((at - from) / (to - from) * (Right - Left));
        List<TimelineMark> marks = [.. sorted.Select((e, i) => new TimelineMark(e, Place(e.At), Top + (i * RowHeight) + (RowHeight / 2), Place(e.At) > Width * 0.55))];
        (TimeSpan step, string format) = Steps.FirstOrDefault(s => (to - from) / s.Step <= MostTicks, Steps[^1]);
        List<(double, string)> ticks = [];
        long first = (from.UtcTicks / step.Ticks) + 1;
        for (DateTimeOffset at = new(first * step.Ticks, TimeSpan.Zero); at <= to && ticks.Count < 20; at += step)
        {
            ticks.Add((Place(at), at.ToString(format, CultureInfo.InvariantCulture)));
        }

        return new TimelineLayout(marks, ticks);
    }
}
