namespace Synoptic.Train.Land;

/// <summary>A point on the globe.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
internal readonly record struct GeoPoint(double Longitude, double Latitude);
