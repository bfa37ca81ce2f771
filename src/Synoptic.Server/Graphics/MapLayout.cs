namespace Synoptic.Server.Graphics;

/// <summary>A map cut to its places, with a mark and, where there is room, a label for each.</summary>
public sealed class MapLayout
{
    /// <summary>The least width of a cut that shows one event.</summary>
    public const double Near = 170;

    /// <summary>The least width of a cut that shows many.</summary>
    public const double Far = 420;

    private const double LetterWidth = 0.56;

    private MapLayout(double left, double top, double width, double height, IReadOnlyList<MapMark> marks, IReadOnlyList<MapMark> labels)
    {
        (Left, Top, Width, Height, Marks, Labels) = (left, top, width, height, marks, labels);
    }

    /// <summary>Left edge of the cut, in units of the projection.</summary>
    public double Left { get; }

    /// <summary>Top edge.</summary>
    public double Top { get; }

    /// <summary>Width of the cut.</summary>
    public double Width { get; }

    /// <summary>Height of the cut.</summary>
    public double Height { get; }

    /// <summary>The places, the one that matters most last.</summary>
    public IReadOnlyList<MapMark> Marks { get; }

    /// <summary>Those of them whose names fit without touching another's.</summary>
    public IReadOnlyList<MapMark> Labels { get; }

    /// <summary>Size of the letters, in the same units.</summary>
    public double LetterSize => Width / 34;

    /// <summary>Lays out the places.</summary>
    /// <param name="points">The places, the one that matters most first; several of one name and link become one.</param>
    /// <param name="least">Least width of the cut: <see cref="Near"/> or <see cref="Far"/>.</param>
    public static MapLayout Of(IEnumerable<MapPoint> points, double least)
    {
        List<MapPoint> places = [.. points
            .GroupBy(p => (p.Name, p.Link))
            .Select(g => g.First() with { Weight = g.Sum(p => p.Weight), HasConflict = g.Any(p => p.HasConflict) })
            .Reverse().OrderBy(p => p.Weight)];
        List<(double X, double Y)> spots = [.. places.Select(p => EqualEarth.Project(p.Longitude, p.Latitude))];
        (double left, double top, double width, double height) = spots.Count > 0 ? Cut(spots, least) : (0, 0, EqualEarth.Width, EqualEarth.Height);
        double letters = width / 34;
        List<MapMark> marks = [.. places.Select((p, i) => Mark(p, spots[i], left + width, letters))];
        return new MapLayout(left, top, width, height, marks, Place(marks, letters, left, left + width));
    }

    private static MapMark Mark(MapPoint point, (double X, double Y) at, double right, double letters)
    {
        double radius = letters * (0.32 + (0.16 * Math.Log2(point.Weight)));
        bool end = at.X + radius + (point.Name.Length * letters * LetterWidth) > right;
        return new MapMark(point, at.X, at.Y, radius, end ? at.X - radius - (letters * 0.3) : at.X + radius + (letters * 0.3), at.Y + (letters * 0.35), end);
    }

    private static (double Left, double Top, double Width, double Height) Cut(List<(double X, double Y)> spots, double least)
    {
        double x = (spots.Min(s => s.X) + spots.Max(s => s.X)) / 2, y = (spots.Min(s => s.Y) + spots.Max(s => s.Y)) / 2;
        double across = (spots.Max(s => s.X) - spots.Min(s => s.X)) * 1.6, down = (spots.Max(s => s.Y) - spots.Min(s => s.Y)) * 1.6;
        double width = Math.Min(EqualEarth.Width, Math.Max(least, Math.Max(across, down * 2)));
        double height = Math.Min(width * 0.56, EqualEarth.Height);
        double left = Math.Clamp(x - (width / 2), 0, EqualEarth.Width - width);
        return (left, Math.Clamp(y - (height / 2), 0, Math.Max(0, EqualEarth.Height - height)), width, height);
    }

    // The place that matters most has the first say; a name that would touch one already placed is left to the list beside the map.
    private static List<MapMark> Place(List<MapMark> marks, double letters, double left, double right)
    {
        List<MapMark> placed = [];
        List<(double Left, double Top, double Right, double Bottom)> taken = [];
        foreach (MapMark mark in Enumerable.Reverse(marks))
        {
            double length = mark.Point.Name.Length * letters * LetterWidth;
            (double Left, double Top, double Right, double Bottom) box = mark.AnchorsEnd
                ? (mark.LabelX - length, mark.LabelY - letters, mark.LabelX, mark.LabelY)
                : (mark.LabelX, mark.LabelY - letters, mark.LabelX + length, mark.LabelY);
            if (box.Left >= left && box.Right <= right && !taken.Any(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom))
            {
                placed.Add(mark);
                taken.Add(box);
            }
        }

        return placed;
    }
}
