using Microsoft.AspNetCore.Http;
using Synoptic.Server.Api.Items;
using Synoptic.Storage;

namespace Synoptic.Server.Api;

/// <summary>Sources.</summary>
internal static class SourceEndpoints
{
    public static async Task<IResult> List(IDeskStore store, CancellationToken cancel) =>
        TypedResults.Ok((IReadOnlyList<SourceStatus>)[.. (await store.Sources(cancel).ConfigureAwait(false)).Select(SourceStatus.Of)]);
}
