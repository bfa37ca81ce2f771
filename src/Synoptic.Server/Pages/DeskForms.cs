using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Synoptic.Server.Pages.Layout;
using Synoptic.Server.Pages.SignIn;
using Synoptic.Server.Reading;
using Synoptic.Server.Safety;
using Synoptic.Storage;

namespace Synoptic.Server.Pages;

/// <summary>The forms of the pages: colours, sign-in and corrections. They work without script.</summary>
internal static class DeskForms
{
    private const int ThemeDays = 365;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes, AccessPolicy access)
    {
        RouteGroupBuilder forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/theme", (Delegate)Theme).WithMetadata(new OpenToAll());
        if (!access.HasKey)
        {
            return;
        }

        forms.MapGet("/sign-in", (HttpContext http) => SignInForm(http.Request.Query["to"], failed: false)).WithMetadata(new OpenToAll());
        forms.MapPost("/sign-in", (HttpContext http, AccessPolicy policy) => SignIn(http, policy)).WithMetadata(new OpenToAll()).RequireRateLimiting(RateLimits.SignIn).AddEndpointFilter(Tokens);
        forms.MapPost("/sign-out", async (HttpContext http) =>
        {
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
            return Go("/");
        }).AddEndpointFilter(Tokens);
        RouteGroupBuilder corrections = forms.MapGroup("/events/{id}").AddEndpointFilter(Writers).AddEndpointFilter(Tokens);
        corrections.MapPost("/not-same", (string id, HttpContext http, CorrectionKeeper keeper, CancellationToken cancel) => Correct(CorrectionKind.NotSameEvent, id, http, keeper, cancel));
        corrections.MapPost("/same", (string id, HttpContext http, CorrectionKeeper keeper, CancellationToken cancel) => Correct(CorrectionKind.SameEvent, id, http, keeper, cancel));
    }

    /// <summary>Lets nobody through who may not write.</summary>
    public static async ValueTask<object?> Writers(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<Access>()?.CanWrite == true
            ? await next(context).ConfigureAwait(false)
            : Api.Problems.Of(StatusCodes.Status403Forbidden, "Key needed", "Only who has the desk's key may change something.");

    private static async ValueTask<object?> Tokens(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        IAntiforgery antiforgery = (IAntiforgery)context.HttpContext.RequestServices.GetService(typeof(IAntiforgery))!;
        return await antiforgery.IsRequestValidAsync(context.HttpContext).ConfigureAwait(false)
            ? await next(context).ConfigureAwait(false)
            : DeskPages.Failure(StatusCodes.Status400BadRequest, "This form is out of date", "Go back, load the page again and send it once more.");
    }

    private static async Task<IResult> Theme(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        http.Response.Cookies.Append(ThemeChoice.Cookie, ThemeChoice.Known(form["theme"]), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(ThemeDays),
            IsEssential = true,
        });
        return Go(SafeLink.Local(form["to"]));
    }

    private static RazorComponentResult<SignInPage> SignInForm(string? to, bool failed) => new RazorComponentResult<SignInPage>(new Dictionary<string, object?> { ["To"] = SafeLink.Local(to), ["Failed"] = failed })
    {
        StatusCode = failed ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK,
        PreventStreamingRendering = true,
    };

    private static async Task<IResult> SignIn(HttpContext http, AccessPolicy access)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        if (!access.IsKey(form["key"]))
        {
            return SignInForm(form["to"], failed: true);
        }

        ClaimsIdentity identity = new([new Claim(ClaimTypes.Name, "key")], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity)).ConfigureAwait(false);
        return Go(SafeLink.Local(form["to"]));
    }

    private static async Task<IResult> Correct(CorrectionKind kind, string id, HttpContext http, CorrectionKeeper keeper, CancellationToken cancel)
    {
        IFormCollection form = await http.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        try
        {
            Correction kept = await keeper.Keep(kind, id, form["article"], form["other"], form["note"], cancel).ConfigureAwait(false);
            return Go($"/events/{kept.Event}?done=correction#correct");
        }
        catch (FormatException wrong)
        {
            return DeskPages.Failure(StatusCodes.Status400BadRequest, "This correction makes no sense", wrong.Message);
        }
    }

    // See Other: the browser gets the next page, so that loading it again sends nothing twice.
    private static SeeOther Go(string to) => new SeeOther(to);
}
