using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Synoptic.Tests.Ingest.Web;

/// <summary>A web site on this machine: answers paths as the test says, and keeps what it was asked.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new(StringComparer.Ordinal);

    private TestSite(WebApplication app) => _app = app;

    /// <summary>Paths in the order in which they were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Headers of the requests, in that order.</summary>
    public ConcurrentQueue<IHeaderDictionary> Headers { get; } = new();

    public int Port => new Uri(_app.Urls.First()).Port;

    public static async Task<TestSite> Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        TestSite site = new(builder.Build());
        site._app.Run(site.Answer);
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>An address of the site under the name that a test allows.</summary>
    public Uri At(string path) => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}{path}"));

    /// <summary>How often a path was asked for.</summary>
    public int Count(string path) => Asked.Count(p => p == path);

    public void On(string path, Func<HttpContext, Task> answer) => _answers[path] = answer;

    public void On(string path, string body, string type = "text/html; charset=utf-8") => On(path, Encoding.UTF8.GetBytes(body), type);

    public void On(string path, byte[] body, string type) => On(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(body).AsTask();
    });

    public void On(string path, int status, params (string Name, string Value)[] headers) => On(path, context =>
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        string path = context.Request.Path + context.Request.QueryString;
        Asked.Enqueue(path);
        Headers.Enqueue(new HeaderDictionary(context.Request.Headers.ToDictionary(h => h.Key, h => h.Value)));
        if (_answers.TryGetValue(path, out Func<HttpContext, Task>? answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
