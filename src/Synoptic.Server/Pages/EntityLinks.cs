namespace Synoptic.Server.Pages;

/// <summary>The pages of entities.</summary>
internal static class EntityLinks
{
    /// <summary>
    /// The path of an entity's page, or null when it has none: an entity without a full name or an identifier stays in its event,
    /// and its id begins with that of the event.
    /// </summary>
    /// <param name="entity">Id of the entity.</param>
    /// <param name="eventId">Id of the event that it is named in.</param>
    public static string? Of(string? entity, string? eventId) =>
        entity is null || (eventId is not null && entity.StartsWith(eventId + "-", StringComparison.Ordinal)) ? null : "/entities/" + Uri.EscapeDataString(entity);
}
