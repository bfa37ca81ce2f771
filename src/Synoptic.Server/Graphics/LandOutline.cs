using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Synoptic.Server.Graphics;

/// <summary>The land of the world as a picture that maps refer to: one symbol, made once, kept by the browser.</summary>
public static class LandOutline
{
    /// <summary>The SVG document; the symbol's id is <c>land</c>, its units are those of <see cref="EqualEarth"/>.</summary>
    /// <param name="rings">The rings as JSON, longitude and latitude by turns.</param>
    public static string Svg(Stream rings)
    {
        double[][] read = JsonSerializer.Deserialize<double[][]>(rings) ?? [];
        StringBuilder path = new();
        foreach (double[] ring in read)
        {
            for (int i = 0; i + 1 < ring.Length; i += 2)
            {
                (double x, double y) = EqualEarth.Project(ring[i], ring[i + 1]);
                path.Append(i == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
            }

            path.Append('Z');
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {EqualEarth.Width} {EqualEarth.Height}"><path id="land" d="{path}"/></svg>""";
    }
}
