using System.Globalization;
using System.Text;

namespace Synoptic.Train.Land;

/// <summary>Writes rings as a JSON array of arrays of degrees to one decimal: longitude, latitude, longitude, latitude, ...</summary>
internal static class RingWriter
{
    private const double LeastExtent = 0.6;

    /// <summary>The JSON text; specks that no map of ours can show are left out.</summary>
    /// <param name="rings">The rings.</param>
    public static string Write(IReadOnlyList<IReadOnlyList<GeoPoint>> rings)
    {
        StringBuilder text = new("[\n");
        string[] lines = [.. rings.SelectMany(RingCutter.Cut).Where(IsVisible).Select(Line)];
        return text.AppendJoin(",\n", lines).Append("\n]\n").ToString();
    }

    private static bool IsVisible(IReadOnlyList<GeoPoint> ring) =>
        ring.Max(p => p.Longitude) - ring.Min(p => p.Longitude) > LeastExtent || ring.Max(p => p.Latitude) - ring.Min(p => p.Latitude) > LeastExtent;

    private static string Line(IReadOnlyList<GeoPoint> ring)
    {
        List<string> numbers = [];
        (string X, string Y) last = default;
        foreach (GeoPoint point in ring)
        {
            (string X, string Y) here = (Tenths(point.Longitude), Tenths(point.Latitude));
            if (here != last)
            {
                numbers.Add(here.X);
                numbers.Add(here.Y);
                last = here;
            }
        }

        return $"[{string.Join(',', numbers)}]";
    }

    private static string Tenths(double degrees) => (Math.Round(degrees * 10) / 10 + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
