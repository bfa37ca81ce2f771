using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Synoptic.Server.Api;
using Synoptic.Server.Pages;
using Synoptic.Storage;

namespace Synoptic.Server.Safety;

/// <summary>Turns failures into answers that tell a reader what to do and a stranger nothing of the machine.</summary>
/// <param name="log">Where the cause of unforeseen failures is told.</param>
internal sealed class FailureHandler(ILogger<FailureHandler> log)
{
    private static readonly string[] DataPaths = ["/api", "/feeds", "/openapi", "/health"];

    /// <summary>Runs the rest of the pipeline and answers for what fails in it.</summary>
    public async Task Run(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType, ContentLength: null, ContentType: null })
            {
                await Answer(context, context.Response.StatusCode, Title(context.Response.StatusCode), Detail(context.Response.StatusCode)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            (int status, string detail) = failure switch
            {
                FormatException wrong => (StatusCodes.Status400BadRequest, wrong.Message),
                BadHttpRequestException { StatusCode: var code } bad => (code, code == StatusCodes.Status413PayloadTooLarge ? "The request is too large." : bad.InnerException is System.Text.Json.JsonException ? "The body is no JSON of the form that docs/api.md describes." : "The request cannot be understood."),
                StoreException store => (StatusCodes.Status503ServiceUnavailable, store.Fault == StoreFault.Locked ? "The database is busy. Ask again in a moment." : "The database cannot be read. The desk's log says why."),
                _ => (StatusCodes.Status500InternalServerError, "The desk's log says why."),
            };
            if (status >= 500)
            {
                log.LogError(failure, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            }

            context.Response.Headers.Remove("ETag");
            await Answer(context, status, Title(status), detail).ConfigureAwait(false);
        }
    }

    private static Task Answer(HttpContext context, int status, string title, string detail) =>
        DataPaths.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.Ordinal)) || !Problems.WantsHtml(context.Request)
            ? Problems.Write(context, status, title, detail)
            : DeskPages.Failure(status, title, detail).ExecuteAsync(context);

    private static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "This cannot be understood",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status405MethodNotAllowed => "Not allowed",
        StatusCodes.Status413PayloadTooLarge => "Too large",
        StatusCodes.Status415UnsupportedMediaType => "Unknown kind of content",
        StatusCodes.Status503ServiceUnavailable => "The desk cannot answer now",
        _ => "Something went wrong",
    };

    private static string Detail(int status) => status switch
    {
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method.",
        StatusCodes.Status415UnsupportedMediaType => "Send JSON with Content-Type: application/json.",
        _ => "There is nothing at this address.",
    };
}
