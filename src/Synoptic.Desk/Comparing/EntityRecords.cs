using Synoptic.Annotate.Entities;
using Synoptic.Annotate.Places;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>Makes the desk's records of entities from those of comparisons.</summary>
internal static class EntityRecords
{
    private const int MostNames = 6, MostRoles = 8;

    /// <summary>The id of an entity that has an identifier elsewhere: <c>iso3166-LY</c>, <c>geonames-524901</c>.</summary>
    public static string KnownId(Entity entity)
    {
        (string scheme, string id) = entity.Ids.First();
        return string.Concat($"{scheme}-{id}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
    }

    /// <summary>A new record.</summary>
    public static EntityRecord New(string id, Entity entity)
    {
        PlacePosition? position = PlacePosition.Of(entity);
        EntityRecord record = new()
        {
            Id = id,
            Type = entity.Type,
            Name = entity.Name,
            Names = entity.Names,
            Ids = entity.Ids,
            Roles = [.. entity.Roles.Take(MostRoles)],
            Latitude = position?.Latitude,
            Longitude = position?.Longitude,
        };
        return record with { Keys = Keys(record) };
    }

    /// <summary>A record with what an event adds to it; the same record when that is nothing.</summary>
    public static EntityRecord Add(EntityRecord known, Entity entity)
    {
        SortedDictionary<string, IReadOnlyList<string>> names = new(StringComparer.Ordinal);
        bool more = false;
        foreach (string language in known.Names.Keys.Union(entity.Names.Keys, StringComparer.Ordinal))
        {
            IReadOnlyList<string> old = known.Names.GetValueOrDefault(language) ?? [];
            IReadOnlyList<string> all = [.. old.Union(entity.Names.GetValueOrDefault(language) ?? [], StringComparer.Ordinal).Take(MostNames)];
            more |= all.Count > old.Count;
            names[language] = all;
        }

        // A name in Latin letters that an article uses is better than one that was made from another script.
        bool spelled = NativeName.Of(known.Name, known.Names, known.Ids) is not null && NativeName.Of(entity.Name, entity.Names, entity.Ids) is null;
        IReadOnlyList<string> roles = [.. known.Roles.Union(entity.Roles, StringComparer.Ordinal).Take(MostRoles)];
        if (!more && roles.Count == known.Roles.Count)
        {
            return known;
        }

        EntityRecord record = known with { Name = spelled ? entity.Name : known.Name, Names = names, Roles = roles };
        return record with { Keys = Keys(record) };
    }

    private static IReadOnlyList<string> Keys(EntityRecord record) =>
    [
        .. record.Names.SelectMany(l => l.Value.Select(n => (Name: n, Language: l.Key))).Append((Name: record.Name, Language: "und"))
            .SelectMany(n => EntityNames.Words(n.Name).SelectMany(w => EntityNames.Keys(w, n.Language))).Distinct(StringComparer.Ordinal),
    ];
}
