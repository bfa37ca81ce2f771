namespace Synoptic.Server.Graphics;

/// <summary>
/// The Equal Earth projection: areas keep their size, so that no region of the news looms over another
/// (Šavrič, Patterson and Jenny, 2019, International Journal of Geographical Information Science 33(3)).
/// </summary>
public static class EqualEarth
{
    private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;

    /// <summary>Units across the world's width; its height is <see cref="Height"/>.</summary>
    public const double Width = 1000;

    /// <summary>Units from pole to pole.</summary>
    public const double Height = 487;

    private static readonly double Root3 = Math.Sqrt(3);
    private static readonly double Scale = Width / 2 / Raw(180, 0).X;

    /// <summary>Where a point of the globe lies on the map: x to the right from 0, y down from 0.</summary>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    public static (double X, double Y) Project(double longitude, double latitude)
    {
        (double x, double y) = Raw(longitude, latitude);
        return ((Width / 2) + (x * Scale), (Height / 2) - (y * Scale));
    }

    private static (double X, double Y) Raw(double longitude, double latitude)
    {
        double lambda = longitude * Math.PI / 180;
        double theta = Math.Asin(Root3 / 2 * Math.Sin(latitude * Math.PI / 180));
        double t2 = theta * theta, t6 = t2 * t2 * t2;
        double x = 2 * Root3 * lambda * Math.Cos(theta) / (3 * ((9 * A4 * t6 * t2) + (7 * A3 * t6) + (3 * A2 * t2) + A1));
        double y = theta * ((A4 * t6 * t2) + (A3 * t6) + (A2 * t2) + A1);
        return (x, y);
    }
}
