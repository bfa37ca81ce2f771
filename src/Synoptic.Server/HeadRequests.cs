using Microsoft.AspNetCore.Http;

namespace Synoptic.Server;

/// <summary>
/// Answers HEAD wherever GET is answered, as GET without the body (RFC 9110, 9.3.2). The server itself remembers how it was asked
/// and sends no body, so that endpoints need not know.
/// </summary>
internal sealed class HeadRequests
{
    private static readonly HeadRequests Mark = new();

    private HeadRequests()
    {
    }

    /// <summary>Hands a HEAD on as a GET.</summary>
    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set(Mark);
        }

        return next(context);
    }

    /// <summary>Whether a request came as HEAD: one whose answer does not end must not begin it.</summary>
    public static bool Is(HttpContext context) => context.Features.Get<HeadRequests>() is not null;
}
