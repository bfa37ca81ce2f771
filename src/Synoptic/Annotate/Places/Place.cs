using Synoptic.Model;

namespace Synoptic.Annotate.Places;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Index">Its row in the gazetteer.</param>
/// <param name="Key">Stable key: <c>iso:LY</c> (ISO 3166-1), <c>iso:US-CA</c> (ISO 3166-2), <c>gn:524901</c> (GeoNames), <c>m49:150</c> (UN M49), <c>area:ID</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Latitude">Degrees north, NaN when unknown.</param>
/// <param name="Longitude">Degrees east, NaN when unknown.</param>
/// <param name="Population">Inhabitants, 0 when unknown.</param>
/// <param name="Parent">Row of the place that it lies in, or -1.</param>
/// <param name="IsCapital">True for the capital of a country.</param>
internal sealed record Place(int Index, string Key, PlaceKind Kind, string Name, float Latitude, float Longitude, long Population, int Parent, bool IsCapital)
{
    /// <summary>The type that a mention of the place gets.</summary>
    public EntityType Type => Kind == PlaceKind.Area ? EntityType.LOC : EntityType.GPE;
}
