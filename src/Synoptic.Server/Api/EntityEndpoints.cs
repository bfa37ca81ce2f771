using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Synoptic.Model;
using Synoptic.Server.Api.Items;
using Synoptic.Server.Pages;
using Synoptic.Storage;

namespace Synoptic.Server.Api;

/// <summary>Entities.</summary>
internal static class EntityEndpoints
{
    public static async Task<IResult> List([AsParameters] EntityParameters asked, HttpContext http, IDeskStore store, CancellationToken cancel)
    {
        IQueryCollection query = http.Request.Query;
        EntityType? type = EventFilters.Text(query, "type") switch
        {
            null => null,
            string text when Enum.TryParse(text, ignoreCase: false, out EntityType known) && Enum.IsDefined(known) => known,
            _ => throw new FormatException("'type' is one of PER, ORG, GPE, LOC, PRO, EVT."),
        };
        Page<EntityRecord> page = await store.Entities(
            new EntityQuery
            {
                Name = EventFilters.Text(query, "q"),
                Type = type,
                Event = EventFilters.Text(query, "event"),
                After = EventFilters.Text(query, "cursor"),
                Limit = EventFilters.Number(query, "limit", 50, 1, 200),
            },
            cancel).ConfigureAwait(false);
        return TypedResults.Ok(new ListOf<EntitySummary>([.. page.Items.Select(EntitySummary.Of)], page.Next));
    }

    public static async Task<IResult> One([Description("Id of the entity")] string id, IDeskStore store, CancellationToken cancel) =>
        await store.Entity(id, cancel).ConfigureAwait(false) is { } entity ? TypedResults.Ok(EntitySummary.Of(entity)) : Problems.NotFound("entity", id);
}
