using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Synoptic.Formats.Contract;
using Synoptic.Server.Api.Items;
using Synoptic.Server.Safety;

namespace Synoptic.Server.Api;

/// <summary>The API's addresses, version 1. Each is described in docs/api.md; a test holds us to it.</summary>
internal static class DeskApi
{
    /// <summary>Where the API begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup(Root);
        RouteGroupBuilder data = api.MapGroup("").AddEndpointFilter(EntityTags.Data).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests);
        Events(data);
        Articles(data);
        data.MapGet("/entities", EntityEndpoints.List).WithName("listEntities").WithTags("Entities").WithSummary("Entities by name, in any script and case")
            .WithDescription("Those in most events first. 'Haftar' also finds Haftars, Хафтар and حفتر.").Produces<ListOf<EntitySummary>>();
        data.MapGet("/entities/{id}", EntityEndpoints.One).WithName("getEntity").WithTags("Entities").WithSummary("An entity").Produces<EntitySummary>().ProducesProblem(StatusCodes.Status404NotFound);
        data.MapGet("/search", SearchEndpoints.Search).WithName("search").WithTags("Search").WithSummary("Entities, events and articles at once").Produces<SearchAnswer>();
        api.MapGet("/sources", SourceEndpoints.List).WithName("listSources").WithTags("Sources").WithSummary("Where articles come from, and how it goes").Produces<IReadOnlyList<SourceStatus>>();
        data.MapGet("/changes", ChangeEndpoints.List).WithName("listChanges").WithTags("Live").WithSummary("What happened after a number of the log").Produces<IReadOnlyList<Storage.ChangeRecord>>();
        api.MapGet("/live", ChangeEndpoints.Live).WithName("live").WithTags("Live").WithSummary("What happens, as server-sent events")
            .WithDescription("One event a change, its id the change's number; 'Last-Event-ID' or 'after' goes on from there. Without either it begins now. 'ping' comes while nothing happens.")
            .Produces<string>(contentType: "text/event-stream").RequireRateLimiting(RateLimits.Lasting);
        api.MapPost("/compare", CompareEndpoints.Compare).WithName("compare").WithTags("Compare").WithSummary("Compare texts without keeping them")
            .Accepts<CompareRequest>("application/json").Produces<ComparisonDocument>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .RequireRateLimiting(RateLimits.Costly);
        data.MapGet("/corrections", CorrectionEndpoints.List).WithName("listCorrections").WithTags("Corrections").WithSummary("Corrections that readers made").Produces<IReadOnlyList<Storage.Correction>>();
        api.MapPost("/corrections", CorrectionEndpoints.Make).WithName("makeCorrection").WithTags("Corrections").WithSummary("Correct the grouping; needs the key as a bearer token")
            .Accepts<CorrectionRequest>("application/json").Produces<Storage.Correction>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .AddEndpointFilter(CorrectionEndpoints.BearerOnly);
        routes.MapGet("/health", HealthEndpoint.Health).WithName("health").WithTags("Health").WithSummary("Whether the desk is well").WithMetadata(new OpenToAll())
            .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);
    }

    private static void Events(RouteGroupBuilder data)
    {
        data.MapGet("/events", EventEndpoints.List).WithName("listEvents").WithTags("Events").WithSummary("Events, the one that last took an article first").Produces<ListOf<EventSummary>>();
        data.MapGet("/events/{id}", EventEndpoints.One).WithName("getEvent").WithTags("Events").WithSummary("An event's comparison, in the JSON contract")
            .WithDescription("The id of a merged event redirects to the event that it went into.")
            .Produces<ComparisonDocument>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        data.MapGet("/events/{id}/articles", EventEndpoints.Articles).WithName("listEventArticles").WithTags("Events").WithSummary("An event's articles").Produces<ListOf<ArticleSummary>>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void Articles(RouteGroupBuilder data)
    {
        data.MapGet("/articles", ArticleEndpoints.List).WithName("listArticles").WithTags("Articles").WithSummary("Articles, the one that came last first").Produces<ListOf<ArticleSummary>>();
        data.MapGet("/articles/{id}", ArticleEndpoints.One).WithName("getArticle").WithTags("Articles").WithSummary("An article with its text, what was found in it and its revisions")
            .Produces<ArticleDetail>().ProducesProblem(StatusCodes.Status404NotFound);
    }
}
