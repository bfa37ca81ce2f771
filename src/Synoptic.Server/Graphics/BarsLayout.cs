using System.Globalization;

namespace Synoptic.Server.Graphics;

/// <summary>Counts over time as bars, in steps of days, weeks, months or years as the span asks for.</summary>
public sealed class BarsLayout
{
    /// <summary>Width of the picture.</summary>
    public const double Width = 360;

    /// <summary>Height of the picture.</summary>
    public const double Height = 110;

    private const double Floor = 88, Top = 16, MostBars = 31;

    private static readonly (Func<DateOnly, DateOnly> First, Func<DateOnly, DateOnly> Next, string Format, string Name)[] Steps =
    [
        (d => d, d => d.AddDays(1), "d MMM", "day"),
        (d => d.AddDays(-(((int)d.DayOfWeek + 6) % 7)), d => d.AddDays(7), "d MMM", "week"),
        (d => new DateOnly(d.Year, d.Month, 1), d => d.AddMonths(1), "MMM yyyy", "month"),
        (d => new DateOnly(d.Year, 1, 1), d => d.AddYears(1), "yyyy", "year"),
        (d => new DateOnly(Math.Max(1, d.Year / 10 * 10), 1, 1), d => d.AddYears(10), "yyyy", "decade"),
    ];

    private BarsLayout(IReadOnlyList<Bar> bars, string step) => (Bars, Step) = (bars, step);

    /// <summary>The bars, earliest first.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>What a bar stands for: <c>day</c>, <c>week</c> and so on.</summary>
    public string Step { get; }

    /// <summary>Lays out days.</summary>
    /// <param name="days">A day for each thing counted; at least one.</param>
    public static BarsLayout Of(IEnumerable<DateOnly> days)
    {
        DateOnly[] sorted = [.. days.Order()];
        foreach ((Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> next, string format, string name) in Steps)
        {
            List<DateOnly> starts = [];
            for (DateOnly at = first(sorted[0]); at <= sorted[^1] && starts.Count <= MostBars; at = next(at))
            {
                starts.Add(at);
            }

            if (starts.Count <= MostBars || name == "decade")
            {
                return new BarsLayout(Draw(starts, [.. starts.Select(s => sorted.Count(d => d >= s && d < next(s)))], next, format), name);
            }
        }

        throw new InvalidOperationException("No step fits.");
    }

    private static List<Bar> Draw(List<DateOnly> starts, int[] counts, Func<DateOnly, DateOnly> next, string format)
    {
        double slot = Math.Min(48, Width / starts.Count), left = (Width - (slot * starts.Count)) / 2;
        int most = Math.Max(1, counts.Max()), every = Math.Max(1, (int)Math.Ceiling(starts.Count * 52 / Width));
        return [.. starts.Select((s, i) => new Bar(
            left + (i * slot) + (slot * 0.12),
            Floor - ((Floor - Top) * counts[i] / most),
            slot * 0.76,
            (Floor - Top) * counts[i] / most,
            counts[i],
            s.ToString(format, CultureInfo.InvariantCulture),
            i % every == 0,
            s,
            next(s).AddDays(-1)))];
    }
}
