using System.IO.Hashing;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Synoptic.Storage;

namespace Synoptic.Server.Safety;

/// <summary>
/// Entity tags from the log of changes: what an endpoint answers depends on its address, on the last change and, for pages, on
/// who reads and how; as long as these stay, "not modified" is said without any work (RFC 9110, 13.1.2).
/// </summary>
internal static class EntityTags
{
    /// <summary>Filter of endpoints that give data.</summary>
    public static ValueTask<object?> Data(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Check(context, next, "");

    /// <summary>Filter of pages. A page with a form that changes something carries a token of its own and is never kept.</summary>
    public static ValueTask<object?> Page(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        http.Response.Headers.Vary = "Cookie, Accept-Language";
        Access? access = http.Features.Get<Access>();
        if (access?.CanWrite == true)
        {
            return next(context);
        }

        return Check(context, next, $"{http.Request.Cookies[Pages.Layout.ThemeChoice.Cookie]}\n{http.Request.Headers.AcceptLanguage}\n{access?.CanSignIn}");
    }

    private static async ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next, string more)
    {
        HttpContext http = context.HttpContext;
        HttpRequest request = http.Request;
        long last = await http.RequestServices.GetRequiredService<IDeskStore>().LastChange(http.RequestAborted).ConfigureAwait(false);
        byte[] about = Encoding.UTF8.GetBytes($"{Program}\n{last}\n{request.Path}{request.QueryString}\n{more}");
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(XxHash128.Hash(about))}\"", isWeak: true);
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t.Tag == "*")
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await next(context).ConfigureAwait(false);
    }

    // Another build may answer otherwise. The module's id comes from its content, so that it is the same for the same build.
    private static string Program { get; } = typeof(EntityTags).Module.ModuleVersionId.ToString();
}
