using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Synoptic.Server.Pages.Articles;
using Synoptic.Server.Pages.Entities;
using Synoptic.Server.Pages.Events;
using Synoptic.Server.Pages.Search;
using Synoptic.Server.Pages.Sources;
using Synoptic.Server.Safety;

namespace Synoptic.Server.Pages;

/// <summary>The pages that are read: one address each.</summary>
internal static class DeskPages
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder pages = routes.MapGroup("").ExcludeFromDescription().AddEndpointFilter(EntityTags.Page);
        pages.MapGet("/", async (HttpContext http, PageReader reader, CancellationToken cancel) =>
            Page<FrontPage>("Model", await reader.Front(EventFilters.Read(http.Request.Query), cancel).ConfigureAwait(false)));
        pages.MapGet("/search", async (HttpContext http, PageReader reader, CancellationToken cancel) =>
            Page<SearchPage>("Model", await reader.Search(EventFilters.Read(http.Request.Query, 15), cancel).ConfigureAwait(false)));
        // The health of sources changes without an entry in the log.
        routes.MapGroup("").ExcludeFromDescription().MapGet("/sources", async (PageReader reader, CancellationToken cancel) => Page<SourcesPage>("Model", await reader.Sources(cancel).ConfigureAwait(false)));
        pages.MapGet("/events/{id}", async (string id, HttpContext http, PageReader reader, CancellationToken cancel) =>
            await reader.Event(id, http.Request.Query, cancel).ConfigureAwait(false) switch
            {
                null => Missing("event", id),
                EventModel model when model.Card.Id != id => Moved("/events/" + model.Card.Id),
                EventModel model => Page<EventPage>("Model", model),
            });
        pages.MapGet("/articles/{id}", async (string id, HttpContext http, PageReader reader, CancellationToken cancel) =>
            await reader.Article(id, http.Request.Query, cancel).ConfigureAwait(false) is { } model ? Page<ArticlePage>("Model", model) : Missing("article", id));
        pages.MapGet("/entities/{id}", async (string id, HttpContext http, PageReader reader, CancellationToken cancel) =>
            await reader.Entity(id, EventFilters.Text(http.Request.Query, "cursor"), cancel).ConfigureAwait(false) is { } model ? Page<EntityPage>("Model", model) : Missing("entity", id));
    }

    /// <summary>A page with a failure.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="detail">What to do.</param>
    public static IResult Failure(int status, string title, string detail) =>
        new RazorComponentResult<FailurePage>(new Dictionary<string, object?> { ["Title"] = title, ["Detail"] = detail }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A page made of a component and its model.</summary>
    public static IResult Page<T>(string parameter, object? value)
        where T : IComponent => new RazorComponentResult<T>(new Dictionary<string, object?> { [parameter] = value }) { PreventStreamingRendering = true };

    private static IResult Missing(string what, string id) =>
        Failure(StatusCodes.Status404NotFound, "Not found", $"There is no {what} '{(id.Length > 60 ? id[..60] + "…" : id)}' on this desk.");

    // Permanent: the id of a merged event never comes back.
    private static RedirectHttpResult Moved(string to) => TypedResults.LocalRedirect("~" + to, permanent: true, preserveMethod: true);
}
