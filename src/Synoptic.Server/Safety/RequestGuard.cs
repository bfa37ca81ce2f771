using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Synoptic.Server.Api;

namespace Synoptic.Server.Safety;

/// <summary>
/// Stands before all endpoints: turns away names that are not ours (DNS rebinding), requests of other sites that would change
/// something (CSRF), and whoever may not read.
/// </summary>
/// <param name="access">Who may do what.</param>
/// <param name="hosts">The names under which the desk may be asked.</param>
internal sealed class RequestGuard(AccessPolicy access, IReadOnlySet<string> hosts)
{
    /// <summary>Runs the rest of the pipeline, or answers itself.</summary>
    public async Task Check(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (!hosts.Contains(request.Host.Host))
        {
            await Problems.Write(context, StatusCodes.Status421MisdirectedRequest, "Unknown host", "The desk is not served under this name. Start it with --host NAME to allow it.").ConfigureAwait(false);
            return;
        }

        if (!IsSafe(request.Method) && IsCrossSite(request))
        {
            await Problems.Write(context, StatusCodes.Status403Forbidden, "Another site asked", "Only the desk's own pages may send this.").ConfigureAwait(false);
            return;
        }

        AuthenticateResult session = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
        Access granted = new(
            CanRead: access.IsOpen(request) || session.Succeeded || access.HasBearer(request),
            CanWrite: session.Succeeded || access.HasBearer(request),
            CanSignIn: access.HasKey && !session.Succeeded,
            IsBearer: access.HasBearer(request));
        context.Features.Set(granted);
        if (granted.CanRead || context.GetEndpoint()?.Metadata.GetMetadata<OpenToAll>() is not null)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (request.Method == HttpMethods.Get && Problems.WantsHtml(request))
        {
            context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(request.Path + request.QueryString));
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"synoptic\"";
        await Problems.Write(context, StatusCodes.Status401Unauthorized, "Key needed", "Send the key: Authorization: Bearer KEY.").ConfigureAwait(false);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>By Fetch Metadata where the browser sends it, else by the Origin; a program sends neither and is no browser.</summary>
    private static bool IsCrossSite(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        string origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
