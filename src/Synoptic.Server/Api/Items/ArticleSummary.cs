using Synoptic.Formats.Contract;
using Synoptic.Storage;

namespace Synoptic.Server.Api.Items;

/// <summary>An article in a list.</summary>
/// <param name="Id">Stable id, the same through revisions.</param>
/// <param name="Url">Its address, if it has one.</param>
/// <param name="Input">The path, URL or name that it was read from.</param>
/// <param name="Source">Id of the source that brought it.</param>
/// <param name="Outlet">The outlet's name, if known.</param>
/// <param name="Language">BCP 47 code, or <c>und</c>.</param>
/// <param name="Title">The headline of the latest revision.</param>
/// <param name="Opening">The opening, some 300 characters.</param>
/// <param name="Published">Publication date, or null.</param>
/// <param name="Paywalled">True when only a stub was free to read.</param>
/// <param name="Event">Id of its event.</param>
/// <param name="CopyOf">Id of the article that its text was taken from, or null.</param>
/// <param name="Overlap">Share of its text that stands there, 0 to 1.</param>
/// <param name="Revision">Number of the latest revision, from 1.</param>
/// <param name="FirstSeen">When the desk first took it.</param>
/// <param name="LastSeen">When the desk last took another text of it.</param>
/// <param name="Page">Path of its page.</param>
public sealed record ArticleSummary(
    string Id, string? Url, string Input, string? Source, string? Outlet, string Language, string Title, string Opening, DateItem? Published, bool Paywalled,
    string? Event, string? CopyOf, double Overlap, int Revision, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, string Page)
{
    /// <summary>The item for a record.</summary>
    public static ArticleSummary Of(ArticleRecord article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleSummary(
            article.Id, article.Url, article.Input, article.Source, article.Outlet, article.Language, article.Title, article.Opening,
            article.Published is { } date ? new DateItem(date.Value, date.Basis) : null, article.Paywalled, article.Event, article.CopyOf, Math.Round(article.Overlap, 3),
            article.Revision, article.FirstSeen, article.LastSeen, "/articles/" + article.Id);
    }
}
