using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Synoptic.Server.Api;
using Synoptic.Server.Pages;
using Synoptic.Server.Safety;
using Synoptic.Storage;

namespace Synoptic.Server.Feeds;

/// <summary>Any list of events as RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1.</summary>
internal static class FeedEndpoints
{
    private const int Items = 50;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder feeds = routes.MapGroup("/feeds").AddEndpointFilter(EntityTags.Data).WithTags("Feeds").ProducesProblem(StatusCodes.Status400BadRequest);
        feeds.MapGet("/events.rss", async ([AsParameters] EventParameters asked, HttpContext http, IDeskStore store, CancellationToken cancel) =>
            Xml(new Rss20FeedFormatter(EventFeed.Syndication(await Read(http, store, cancel).ConfigureAwait(false), http.Request), serializeExtensionsAsAtom: false), "application/rss+xml"))
            .WithName("feedRss").WithSummary("Events as RSS 2.0").Produces<string>(contentType: "application/rss+xml");
        feeds.MapGet("/events.atom", async ([AsParameters] EventParameters asked, HttpContext http, IDeskStore store, CancellationToken cancel) =>
            Xml(new Atom10FeedFormatter(EventFeed.Syndication(await Read(http, store, cancel).ConfigureAwait(false), http.Request)), "application/atom+xml"))
            .WithName("feedAtom").WithSummary("Events as Atom").Produces<string>(contentType: "application/atom+xml");
        feeds.MapGet("/events.json", async ([AsParameters] EventParameters asked, HttpContext http, IDeskStore store, CancellationToken cancel) =>
            TypedResults.Json(EventFeed.Json(await Read(http, store, cancel).ConfigureAwait(false), http.Request), contentType: "application/feed+json"))
            .WithName("feedJson").WithSummary("Events as JSON Feed 1.1").Produces<JsonFeed>(contentType: "application/feed+json");
    }

    private static async Task<IReadOnlyList<EventCard>> Read(HttpContext http, IDeskStore store, CancellationToken cancel) =>
        (await store.Events(EventFilters.Read(http.Request.Query, Items), cancel).ConfigureAwait(false)).Items;

    private static FileContentHttpResult Xml(SyndicationFeedFormatter formatter, string type)
    {
        using MemoryStream bytes = new();
        using (XmlWriter writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            formatter.WriteTo(writer);
        }

        return TypedResults.Bytes(bytes.ToArray(), type + "; charset=utf-8");
    }
}
