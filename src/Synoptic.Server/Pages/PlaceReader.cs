using Synoptic.Server.Graphics;
using Synoptic.Server.Reading;
using Synoptic.Storage;

namespace Synoptic.Server.Pages;

/// <summary>Finds where places lie, for maps; what was found is kept.</summary>
/// <param name="store">The desk.</param>
internal sealed class PlaceReader(IDeskReader store)
{
    private readonly RecentCache<string, EntityRecord> _kept = new(4096);

    /// <summary>The places by id; those without coordinates are left out.</summary>
    public async Task<IReadOnlyList<MapPoint>> Of(IEnumerable<string> ids, CancellationToken cancel)
    {
        List<MapPoint> points = [];
        foreach (string id in ids)
        {
            if (await Find(id, cancel).ConfigureAwait(false) is { Latitude: { } latitude, Longitude: { } longitude } place)
            {
                points.Add(new MapPoint(place.Name, latitude, longitude, 1, "/entities/" + place.Id, false));
            }
        }

        return points;
    }

    /// <summary>Where events happened: the first place of each that has coordinates; the links lead to the events there.</summary>
    public async Task<IReadOnlyList<MapPoint>> Of(IEnumerable<EventCard> events, CancellationToken cancel)
    {
        List<MapPoint> points = [];
        foreach (EventCard card in events)
        {
            foreach (EntityRef place in card.Places)
            {
                if (await Find(place.Id, cancel).ConfigureAwait(false) is { Latitude: { } latitude, Longitude: { } longitude } found)
                {
                    points.Add(new MapPoint(found.Name, latitude, longitude, 1, "/?place=" + Uri.EscapeDataString(found.Id), card.Conflicts > 0));
                    break;
                }
            }
        }

        return points;
    }

    private async Task<EntityRecord?> Find(string id, CancellationToken cancel)
    {
        if (!_kept.TryGet(id, out EntityRecord? place) && (place = await store.Entity(id, cancel).ConfigureAwait(false)) is not null)
        {
            _kept.Set(id, place);
        }

        return place;
    }
}
