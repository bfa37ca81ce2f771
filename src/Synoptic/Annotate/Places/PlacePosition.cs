using Synoptic.Model;

namespace Synoptic.Annotate.Places;

/// <summary>Where a place lies that the gazetteer knows.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record PlacePosition(double Latitude, double Longitude)
{
    /// <summary>The position of an entity, by its identifiers; null when it is no place of the gazetteer or its position is unknown.</summary>
    /// <param name="entity">The entity, as a comparison gives it.</param>
    public static PlacePosition? Of(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        foreach ((string scheme, string id) in entity.Ids)
        {
            string prefix = scheme switch { "iso3166" or "iso3166-2" => "iso", "geonames" => "gn", _ => scheme };
            if (Gazetteer.Default.ByKey($"{prefix}:{id}") is { } place && float.IsFinite(place.Latitude) && float.IsFinite(place.Longitude))
            {
                return new PlacePosition(Math.Round(place.Latitude, 4), Math.Round(place.Longitude, 4));
            }
        }

        return null;
    }
}
