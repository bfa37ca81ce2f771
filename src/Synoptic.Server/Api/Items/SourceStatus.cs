using Synoptic.Storage;

namespace Synoptic.Server.Api.Items;

/// <summary>Where articles come from, and how it goes.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind"><c>feed</c>, <c>sitemap</c>, <c>page</c>, <c>folder</c>, <c>file</c>, <c>warc</c>, <c>lines</c>.</param>
/// <param name="Address">Its address, path or name.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Health">How the last visit went.</param>
/// <param name="Error">Why it failed, or null.</param>
/// <param name="Failures">How many visits in a row have failed.</param>
/// <param name="LastFetched">When it was last visited.</param>
/// <param name="NextDue">When it will be visited next.</param>
/// <param name="Articles">How many articles it has brought.</param>
public sealed record SourceStatus(
    string Id, string Kind, string Address, string Name, SourceHealth Health, string? Error, int Failures, DateTimeOffset? LastFetched, DateTimeOffset? NextDue, int Articles)
{
    /// <summary>The item for a record.</summary>
    public static SourceStatus Of(SourceRecord source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceStatus(
            source.Id, source.Kind, source.Address, source.Name, source.Health, source.Error, source.Failures, source.LastFetched, source.NextDue, source.Articles);
    }
}
