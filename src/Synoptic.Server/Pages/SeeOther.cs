using Microsoft.AspNetCore.Http;

namespace Synoptic.Server.Pages;

/// <summary>Sends the browser on with a GET (RFC 9110, 15.4.4).</summary>
/// <param name="to">A path of this desk.</param>
internal sealed class SeeOther(string to) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = to;
        return Task.CompletedTask;
    }
}
