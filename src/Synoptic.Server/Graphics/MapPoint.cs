namespace Synoptic.Server.Graphics;

/// <summary>A place on a map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Weight">How many events, or 1.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="HasConflict">Whether reports from there contradict each other.</param>
public sealed record MapPoint(string Name, double Latitude, double Longitude, int Weight, string Link, bool HasConflict);
