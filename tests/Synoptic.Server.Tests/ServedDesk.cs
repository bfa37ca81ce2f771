using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Synoptic.Storage;

namespace Synoptic.Server.Tests;

/// <summary>A server over the sample desk, on a free port of loopback.</summary>
public sealed class ServedDesk : IAsyncDisposable
{
    /// <summary>The key of servers that have one.</summary>
    public const string Key = "a-key-of-thirty-two-characters!!";

    private readonly WebApplication _app;

    private ServedDesk(WebApplication app)
    {
        _app = app;
        Url = app.Urls.First();
        Client = New();
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    /// <summary>The patterns of all its endpoints.</summary>
    public IEnumerable<string> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));

    internal static Task<ServedDesk> Start(SampleDesk desk, Func<ServerSettings, ServerSettings>? change = null) => Start(desk.Store, change);

    internal static async Task<ServedDesk> Start(IDeskStore store, Func<ServerSettings, ServerSettings>? change = null)
    {
        ServerSettings settings = new() { Urls = ["http://127.0.0.1:0"], RequestsPerSecond = 10_000, LiveInterval = TimeSpan.FromMilliseconds(50), ComparisonPatience = TimeSpan.FromMinutes(1), FirstComparisonPatience = TimeSpan.FromMinutes(1) };
        WebApplication app = DeskServer.Create(change?.Invoke(settings) ?? settings, store, new TestClock());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ServedDesk(app);
    }

    /// <summary>Another client; one that keeps cookies is a browser.</summary>
    public HttpClient New(bool cookies = false) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = cookies }) { BaseAddress = new Uri(Url) };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
