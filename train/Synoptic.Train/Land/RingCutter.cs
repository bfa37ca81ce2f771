namespace Synoptic.Train.Land;

/// <summary>
/// Cuts rings at the antimeridian. World-atlas has them stitched: a ring that crosses it jumps from one edge of the map to the
/// other, and Antarctica goes round the pole without closing there.
/// </summary>
internal static class RingCutter
{
    private const double Edge = 180, Round = 360;

    /// <summary>The parts of a ring that lie between the two edges.</summary>
    public static IEnumerable<IReadOnlyList<GeoPoint>> Cut(IReadOnlyList<GeoPoint> ring)
    {
        List<GeoPoint> unrolled = Unroll(ring);
        foreach (double shift in new[] { -Round, 0, Round })
        {
            List<GeoPoint> moved = [.. unrolled.Select(p => p with { Longitude = p.Longitude + shift })];
            List<GeoPoint> part = Clip(Clip(moved, -Edge, keepAbove: true), Edge, keepAbove: false);
            if (part.Count > 2)
            {
                yield return part;
            }
        }
    }

    private static List<GeoPoint> Unroll(IReadOnlyList<GeoPoint> ring)
    {
        List<GeoPoint> points = [];
        double shift = 0;
        foreach (GeoPoint point in ring)
        {
            if (points.Count > 0)
            {
                double jump = point.Longitude + shift - points[^1].Longitude;
                shift += jump > Edge ? -Round : jump < -Edge ? Round : 0;
            }

            points.Add(point with { Longitude = point.Longitude + shift });
        }

        if (Math.Abs(points[^1].Longitude - points[0].Longitude) > Edge)
        {
            points.Add(new GeoPoint(points[^1].Longitude, -90));
            points.Add(new GeoPoint(points[0].Longitude, -90));
        }

        return points;
    }

    // Sutherland and Hodgman, 1974, Communications of the ACM 17(1), for one edge.
    private static List<GeoPoint> Clip(List<GeoPoint> ring, double edge, bool keepAbove)
    {
        List<GeoPoint> kept = [];
        for (int i = 0; i < ring.Count; i++)
        {
            GeoPoint from = ring[(i + ring.Count - 1) % ring.Count], to = ring[i];
            bool fromInside = keepAbove ? from.Longitude >= edge : from.Longitude <= edge;
            bool toInside = keepAbove ? to.Longitude >= edge : to.Longitude <= edge;
            if (fromInside != toInside)
            {
                double share = (edge - from.Longitude) / (to.Longitude - from.Longitude);
                kept.Add(new GeoPoint(edge, from.Latitude + (share * (to.Latitude - from.Latitude))));
            }

            if (toInside)
            {
                kept.Add(to);
            }
        }

        return kept;
    }
}
