using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Synoptic.Server.Api.Items;
using Synoptic.Storage;

namespace Synoptic.Server.Api;

/// <summary>Whether the desk is well, for whoever watches over it.</summary>
internal static class HealthEndpoint
{
    private static readonly string Version = typeof(HealthEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static async Task<JsonHttpResult<HealthAnswer>> Health(IDeskStore store, CancellationToken cancel)
    {
        try
        {
            return TypedResults.Json(new HealthAnswer("ok", Version, await store.LastChange(cancel).ConfigureAwait(false)));
        }
        catch (StoreException)
        {
            return TypedResults.Json(new HealthAnswer("failing", Version, 0), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
