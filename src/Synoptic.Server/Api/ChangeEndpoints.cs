using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Synoptic.Server.Live;
using Synoptic.Server.Pages;
using Synoptic.Storage;

namespace Synoptic.Server.Api;

/// <summary>The log of changes, at rest and live.</summary>
internal static class ChangeEndpoints
{
    public static async Task<IResult> List(
        [Description("The last number that you know; 0 for all"), FromQuery(Name = "after")] string? after,
        [Description("Most changes to give, 1 to 1000; 200 when not given"), FromQuery(Name = "limit")] string? limit,
        HttpContext http,
        IDeskStore store,
        CancellationToken cancel) => TypedResults.Ok(await store.Changes(
            After(after), EventFilters.Number(http.Request.Query, "limit", 200, 1, 1000), cancel).ConfigureAwait(false));

    public static async Task<IResult> Live(
        [Description("The last number that you know; now when not given"), FromQuery(Name = "after")] string? after,
        HttpContext http,
        IDeskStore store,
        ChangeFeed feed,
        CancellationToken cancel)
    {
        string last = http.Request.Headers["Last-Event-ID"].ToString();
        long from = last.Length > 0 ? After(last) : after is { Length: > 0 } ? After(after) : await store.LastChange(cancel).ConfigureAwait(false);
        http.Response.Headers.CacheControl = "no-store";
        if (HeadRequests.Is(http))
        {
            http.Response.ContentType = "text/event-stream";
            return TypedResults.Empty;
        }

        return TypedResults.ServerSentEvents(feed.Follow(from, cancel));
    }

    private static long After(string? text) => text is null or "" ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw new FormatException("'after' takes the number of a change.");
}
