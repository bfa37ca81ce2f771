using Microsoft.AspNetCore.Http;
using Synoptic.Server.Api.Items;
using Synoptic.Server.Pages;
using Synoptic.Server.Pages.Search;

namespace Synoptic.Server.Api;

/// <summary>Search.</summary>
internal static class SearchEndpoints
{
    public static async Task<IResult> Search([AsParameters] EventParameters asked, HttpContext http, PageReader reader, CancellationToken cancel)
    {
        SearchModel found = await reader.Search(EventFilters.Read(http.Request.Query), cancel).ConfigureAwait(false);
        return TypedResults.Ok(new SearchAnswer(
            [.. found.Entities.Select(EntitySummary.Of)], [.. found.Events.Items.Select(EventSummary.Of)], [.. found.Articles.Select(ArticleSummary.Of)], found.Events.Next));
    }
}
