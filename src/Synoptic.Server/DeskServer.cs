using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Synoptic.Desk;
using Synoptic.Formats.Contract;
using Synoptic.Server.Api;
using Synoptic.Server.Feeds;
using Synoptic.Server.Live;
using Synoptic.Server.Pages;
using Synoptic.Server.Reading;
using Synoptic.Server.Safety;
using Synoptic.Storage;

namespace Synoptic.Server;

/// <summary>Puts the desk's server together: pages, API, feeds and live views over one database.</summary>
public static class DeskServer
{
    private const long LargestBody = 4 * 1024 * 1024;
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    /// <summary>The server, ready to be started.</summary>
    /// <param name="settings">How it is served.</param>
    /// <param name="store">The desk. The caller closes it after the server.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="ServerSettingsException">The settings are wrong or unsafe.</exception>
    public static WebApplication Create(ServerSettings settings, IDeskStore store, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        AccessPolicy access = new(settings);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Synoptic.Server", EnvironmentName = "Production" });
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that its keys are not encrypted on disk; ours never get there.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A form without its token is refused; whoever sends one shall not write our log.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        Services(builder.Services, settings);
        builder.Services.AddSingleton(access).AddSingleton(store).AddSingleton<IDeskReader>(store).AddSingleton(clock);
        WebApplication app = builder.Build();
        FailureHandler failures = ActivatorUtilities.CreateInstance<FailureHandler>(app.Services);
        RequestGuard guard = new(access, Hosts(settings));
        app.Use(SecurityHeaders.Apply);
        app.Use(HeadRequests.Apply);
        app.UseResponseCompression();
        app.Use(failures.Run);
        app.UseRouting();
        app.UseRateLimiter();
        app.Use(guard.Check);
        Endpoints(app, access);
        return app;
    }

    private static void Services(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings).AddSingleton(provider => new DeskReadings(provider.GetRequiredService<IDeskReader>())).AddSingleton<EventComparisons>().AddSingleton<StoredComparisons>();
        services.AddSingleton<ArticleTexts>().AddSingleton<PlaceReader>().AddSingleton<PageReader>().AddSingleton<CorrectionKeeper>();
        services.AddSingleton<ChangeFeed>().AddHostedService(provider => provider.GetRequiredService<ChangeFeed>());
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.AddOpenApi("v1", ApiDescription.Configure);
        services.AddResponseCompression();
        RateLimits.Add(services, settings);
        // Keys live as long as the process: a sign-in ends with it, and nothing secret is written to disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(tokens =>
        {
            tokens.Cookie.Name = "synoptic-form";
            tokens.Cookie.SameSite = SameSiteMode.Strict;
            tokens.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(session =>
        {
            session.Cookie.Name = "synoptic-session";
            session.Cookie.HttpOnly = true;
            session.Cookie.SameSite = SameSiteMode.Strict;
            session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            session.ExpireTimeSpan = SessionLength;
            session.SlidingExpiration = false;
        });
        services.ConfigureHttpJsonOptions(json =>
        {
            JsonSerializerOptions options = json.SerializerOptions;
            options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
            foreach (JsonConverter converter in ComparisonJson.Options.Converters)
            {
                options.Converters.Add(converter);
            }

            options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        });
    }

    private static void Endpoints(WebApplication app, AccessPolicy access)
    {
        DeskApi.Map(app);
        FeedEndpoints.Map(app);
        DeskPages.Map(app);
        DeskForms.Map(app, access);
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new OpenToAll());
        app.MapGet("/assets/{name}", Asset).ExcludeFromDescription().WithMetadata(new OpenToAll());
        app.MapGet("/favicon.ico", () => TypedResults.LocalRedirect("~" + DeskAssets.Default.Address("icon.svg"))).ExcludeFromDescription().WithMetadata(new OpenToAll());
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /\n").ExcludeFromDescription().WithMetadata(new OpenToAll());
    }

    private static IResult Asset(string name, HttpContext http)
    {
        if (DeskAssets.Default.Find(name) is not { } file)
        {
            return Problems.NotFound("file", name);
        }

        // The address changes with the content, so that what was taken once is good for ever.
        http.Response.Headers.CacheControl = http.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Bytes(file.Bytes, file.Type, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Version}\""));
    }

    private static HashSet<string> Hosts(ServerSettings settings) => new(
        [.. LoopbackRule.Names, .. settings.Hosts, .. settings.Urls.Select(LoopbackRule.HostOf).Where(h => h is not ("*" or "+" or "0.0.0.0" or "[::]"))],
        StringComparer.OrdinalIgnoreCase);
}
