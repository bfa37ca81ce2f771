using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Synoptic.Server.Api;

/// <summary>Failures as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>Answers with a problem.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="title">The kind of problem, in few words.</param>
    /// <param name="detail">What to do about it.</param>
    public static async Task Write(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        IProblemDetailsService service = context.RequestServices.GetRequiredService<IProblemDetailsService>();
        ProblemDetailsContext problem = new() { HttpContext = context, ProblemDetails = Details(status, title, detail) };
        if (!await service.TryWriteAsync(problem).ConfigureAwait(false))
        {
            await context.Response.WriteAsJsonAsync(problem.ProblemDetails, options: null, contentType: "application/problem+json", context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>A result for something that is not there.</summary>
    /// <param name="what">Such as <c>event</c>.</param>
    /// <param name="id">Its id as asked for.</param>
    public static IResult NotFound(string what, string id) => TypedResults.Problem(Details(StatusCodes.Status404NotFound, "Not found", $"There is no {what} '{Shorten(id)}'."));

    /// <summary>A result for a request that cannot be understood.</summary>
    /// <param name="detail">What is wrong.</param>
    public static IResult Bad(string detail) => TypedResults.Problem(Details(StatusCodes.Status400BadRequest, "Bad request", detail));

    /// <summary>A result for any other failure.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="title">The kind of problem, in few words.</param>
    /// <param name="detail">What to do about it.</param>
    public static IResult Of(int status, string title, string detail) => TypedResults.Problem(Details(status, title, detail));

    /// <summary>Whether the client would rather have a page than JSON.</summary>
    public static bool WantsHtml(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static ProblemDetails Details(int status, string title, string detail) => new()
    {
        Status = status,
        Title = title,
        Detail = detail,
    };

    private static string Shorten(string id) => id.Length <= 60 ? id : id[..60] + "…";
}
