using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Synoptic.Formats.Contract;
using Synoptic.Server.Api.Items;
using Synoptic.Server.Pages;
using Synoptic.Server.Reading;
using Synoptic.Storage;

namespace Synoptic.Server.Api;

/// <summary>Articles.</summary>
internal static class ArticleEndpoints
{
    public static async Task<IResult> List([AsParameters] ArticleParameters asked, HttpContext http, IDeskStore store, CancellationToken cancel)
    {
        IQueryCollection query = http.Request.Query;
        Page<ArticleRecord> page = await store.Articles(
            new ArticleQuery
            {
                Text = EventFilters.Text(query, "q"),
                Event = EventFilters.Text(query, "event"),
                Source = EventFilters.Text(query, "source"),
                Language = EventFilters.Text(query, "language"),
                Outlet = EventFilters.Text(query, "outlet"),
                From = EventFilters.Day(query, "from"),
                To = EventFilters.Day(query, "to"),
                After = EventFilters.Text(query, "cursor"),
                Limit = EventFilters.Number(query, "limit", 50, 1, 200),
            },
            cancel).ConfigureAwait(false);
        return TypedResults.Ok(new ListOf<ArticleSummary>([.. page.Items.Select(ArticleSummary.Of)], page.Next));
    }

    public static async Task<IResult> One([Description("Id of the article")] string id, IDeskStore store, StoredComparisons comparisons, ArticleTexts texts, CancellationToken cancel)
    {
        if (await store.Article(id, cancel).ConfigureAwait(false) is not { } record)
        {
            return Problems.NotFound("article", id);
        }

        ComparisonDocument? together = record.Event is not null && await store.Event(record.Event, cancel).ConfigureAwait(false) is { } card
            ? await comparisons.Of(card, cancel).ConfigureAwait(false) : null;
        ArticleItem? item = together?.Articles.FirstOrDefault(a => a.Id == id)
            ?? ((await texts.Of(record, cancel).ConfigureAwait(false))?.Alone.Articles[0] is { } alone ? alone with { Id = id } : null);
        IReadOnlyList<RevisionRecord> revisions = await store.Revisions(id, cancel).ConfigureAwait(false);
        return TypedResults.Ok(new ArticleDetail(
            ArticleSummary.Of(record), item, [.. revisions.Select(r => new RevisionItem(r.Number, r.Seen, r.Title, r.TextHash, r.Diff))]));
    }
}
