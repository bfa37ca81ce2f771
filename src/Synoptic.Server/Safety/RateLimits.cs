using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Synoptic.Server.Api;

namespace Synoptic.Server.Safety;

/// <summary>How much one client may ask: a token bucket for all requests, few at a time for what costs more.</summary>
internal static class RateLimits
{
    /// <summary>The policy of endpoints that compute: comparing texts.</summary>
    public const string Costly = "costly";

    /// <summary>The policy of endpoints that stay open: live views.</summary>
    public const string Lasting = "lasting";

    /// <summary>The policy of signing in: few tries.</summary>
    public const string SignIn = "sign-in";

    private const int SavedSeconds = 10;

    /// <summary>Registers the limits.</summary>
    public static void Add(IServiceCollection services, ServerSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            Client(context),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.RequestsPerSecond * SavedSeconds,
                TokensPerPeriod = settings.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        limiter.AddPolicy(Costly, context => RateLimitPartition.GetConcurrencyLimiter(Client(context), _ => new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 4 }));
        limiter.AddPolicy(Lasting, context => RateLimitPartition.GetConcurrencyLimiter(Client(context), _ => new ConcurrencyLimiterOptions { PermitLimit = 64, QueueLimit = 0 }));
        limiter.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(
            Client(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limiter.OnRejected = async (rejected, _) =>
        {
            TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan given) ? given : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Problems.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many requests", "Ask again after the seconds that Retry-After says.").ConfigureAwait(false);
        };
    });

    private static string Client(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
