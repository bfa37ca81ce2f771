using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Synoptic.Formats.Contract;
using Synoptic.Server.Api.Items;
using Synoptic.Server.Pages;
using Synoptic.Server.Reading;
using Synoptic.Storage;

namespace Synoptic.Server.Api;

/// <summary>Events.</summary>
internal static class EventEndpoints
{
    public static async Task<IResult> List([AsParameters] EventParameters asked, HttpContext http, IDeskStore store, CancellationToken cancel)
    {
        Page<EventCard> page = await store.Events(EventFilters.Read(http.Request.Query), cancel).ConfigureAwait(false);
        return TypedResults.Ok(new ListOf<EventSummary>([.. page.Items.Select(EventSummary.Of)], page.Next));
    }

    public static async Task<IResult> One([Description("Id of the event")] string id, IDeskStore store, StoredComparisons comparisons, CancellationToken cancel)
    {
        if (await store.Event(id, cancel).ConfigureAwait(false) is not { } card)
        {
            return Problems.NotFound("event", id);
        }

        if (card.Id != id)
        {
            return TypedResults.LocalRedirect($"~{DeskApi.Root}/events/{card.Id}", permanent: true, preserveMethod: true);
        }

        return await comparisons.Of(card, cancel).ConfigureAwait(false) is { } document
            ? TypedResults.Json(document, ComparisonJson.Options)
            : Problems.Of(StatusCodes.Status503ServiceUnavailable, "Not compared yet", "The event is being compared. Ask again in a moment.");
    }

    public static async Task<IResult> Articles([Description("Id of the event")] string id, [AsParameters] PageParameters part, HttpContext http, IDeskStore store, CancellationToken cancel)
    {
        if (await store.Event(id, cancel).ConfigureAwait(false) is not { } card)
        {
            return Problems.NotFound("event", id);
        }

        ArticleQuery query = new()
        {
            Event = card.Id,
            After = EventFilters.Text(http.Request.Query, "cursor"),
            Limit = EventFilters.Number(http.Request.Query, "limit", 50, 1, 200),
        };
        Page<ArticleRecord> page = await store.Articles(query, cancel).ConfigureAwait(false);
        return TypedResults.Ok(new ListOf<ArticleSummary>([.. page.Items.Select(ArticleSummary.Of)], page.Next));
    }
}
