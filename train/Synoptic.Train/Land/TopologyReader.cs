using System.Text.Json;

namespace Synoptic.Train.Land;

/// <summary>Reads the rings of a TopoJSON object: quantised arcs, shared by rings, the second of two ways negated (TopoJSON 1.0, 2.1.4).</summary>
internal static class TopologyReader
{
    /// <summary>The rings of an object, outer and inner alike, each closed.</summary>
    /// <param name="json">The topology.</param>
    /// <param name="name">The object's name.</param>
    public static IReadOnlyList<IReadOnlyList<GeoPoint>> Rings(Stream json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        GeoPoint[][] arcs = Arcs(root);
        List<IReadOnlyList<GeoPoint>> rings = [];
        Collect(root.GetProperty("objects").GetProperty(name), arcs, rings);
        return rings;
    }

    private static void Collect(JsonElement geometry, GeoPoint[][] arcs, List<IReadOnlyList<GeoPoint>> rings)
    {
        switch (geometry.GetProperty("type").GetString())
        {
            case "GeometryCollection":
                foreach (JsonElement part in geometry.GetProperty("geometries").EnumerateArray())
                {
                    Collect(part, arcs, rings);
                }

                break;
            case "MultiPolygon":
                foreach (JsonElement polygon in geometry.GetProperty("arcs").EnumerateArray())
                {
                    rings.AddRange(polygon.EnumerateArray().Select(ring => Ring(ring, arcs)));
                }

                break;
            case "Polygon":
                rings.AddRange(geometry.GetProperty("arcs").EnumerateArray().Select(ring => Ring(ring, arcs)));
                break;
            case var other:
                throw new InvalidDataException($"A geometry of type {other} is no land.");
        }
    }

    private static List<GeoPoint> Ring(JsonElement ring, GeoPoint[][] arcs)
    {
        List<GeoPoint> points = [];
        foreach (int index in ring.EnumerateArray().Select(a => a.GetInt32()))
        {
            // ~i names arc i walked backwards; neighbouring arcs share their end point.
            IEnumerable<GeoPoint> arc = index >= 0 ? arcs[index] : arcs[~index].Reverse();
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }

        return points;
    }

    private static GeoPoint[][] Arcs(JsonElement root)
    {
        JsonElement transform = root.GetProperty("transform");
        double[] scale = [.. transform.GetProperty("scale").EnumerateArray().Select(v => v.GetDouble())];
        double[] shift = [.. transform.GetProperty("translate").EnumerateArray().Select(v => v.GetDouble())];
        return [.. root.GetProperty("arcs").EnumerateArray().Select(Points)];

        GeoPoint[] Points(JsonElement arc)
        {
            int x = 0, y = 0;
            List<GeoPoint> points = [];
            foreach (JsonElement step in arc.EnumerateArray())
            {
                x += step[0].GetInt32();
                y += step[1].GetInt32();
                points.Add(new GeoPoint((x * scale[0]) + shift[0], (y * scale[1]) + shift[1]));
            }

            return [.. points];
        }
    }
}
