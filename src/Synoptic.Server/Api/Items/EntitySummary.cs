using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Server.Api.Items;

/// <summary>A person, organisation, place, product or named event.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Type">What it is.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Names">Names by language, most frequent first.</param>
/// <param name="Ids">Identifiers elsewhere, such as <c>geonames</c>.</param>
/// <param name="Roles">Roles as articles give them.</param>
/// <param name="Latitude">Degrees north, for a place that has them.</param>
/// <param name="Longitude">Degrees east, for a place that has them.</param>
/// <param name="Events">In how many events it is.</param>
/// <param name="Page">Path of its page.</param>
public sealed record EntitySummary(
    string Id, EntityType Type, string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Names, IReadOnlyDictionary<string, string> Ids,
    IReadOnlyList<string> Roles, double? Latitude, double? Longitude, int Events, string Page)
{
    /// <summary>The item for a record.</summary>
    public static EntitySummary Of(EntityRecord entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return new EntitySummary(
            entity.Id, entity.Type, entity.Name, entity.Names, entity.Ids, entity.Roles, entity.Latitude, entity.Longitude, entity.Events, "/entities/" + entity.Id);
    }
}
