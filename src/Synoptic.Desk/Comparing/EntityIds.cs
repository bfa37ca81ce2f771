using Synoptic.Model;

namespace Synoptic.Desk;

/// <summary>Puts the desk's ids of entities in place of those of one comparison.</summary>
internal static class EntityIds
{
    /// <summary>The comparison with other ids.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="ids">The new id of each entity.</param>
    public static Comparison Replace(Comparison comparison, IReadOnlyDictionary<string, string> ids) => comparison with
    {
        Entities = [.. comparison.Entities.Select(e => e with { Id = ids[e.Id] })],
        Readings = [.. comparison.Readings.Select(r => r with { Mentions = [.. r.Mentions.Select(m => m.Entity is { } id ? m with { Entity = ids[id] } : m)] })],
        Events = [.. comparison.Events.Select(e => e with { Places = [.. e.Places.Select(p => ids[p])], People = [.. e.People.Select(p => ids[p])] })],
    };
}
