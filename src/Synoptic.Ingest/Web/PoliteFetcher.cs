using System.Globalization;
using Polly;
using Polly.Retry;
using Synoptic.Ingest.Web.Robots;

namespace Synoptic.Ingest.Web;

/// <summary>
/// Asks for feeds and pages as a guest does: only what robots.txt allows, at each host's pace, not before a busy host is ready, only
/// what changed where the server can tell, and again where something went wrong.
/// </summary>
public sealed class PoliteFetcher : IDisposable
{
    /// <summary>Most bytes of one answer, unpacked, when nothing else is said: 32 MiB.</summary>
    public const long DefaultLimit = 32L * 1024 * 1024;

    private const int MostRedirects = 8, Retries = 2, MostAtOnce = 16;
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(2);
    private readonly WebTransport _transport;
    private readonly HostPacing _pacing;
    private readonly RobotsCache _robots;
    private readonly ResiliencePipeline<PageAnswer> _again;
    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);

    /// <summary>Makes a fetcher.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="pacing">The pace of each host, which several fetchers may share.</param>
    /// <param name="allowedHosts">Hosts that may be asked though their address is private.</param>
    /// <param name="limit">Most bytes of one answer, unpacked.</param>
    public PoliteFetcher(TimeProvider clock, HostPacing pacing, IEnumerable<string>? allowedHosts = null, long limit = DefaultLimit)
    {
        (_pacing, _transport) = (pacing, new WebTransport(allowedHosts ?? [], limit, clock));
        _robots = new RobotsCache((address, cancel) => Paced(new PageRequest(address), address, null, cancel), clock);
        _again = new ResiliencePipelineBuilder<PageAnswer> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<PageAnswer>
            {
                ShouldHandle = tried => ValueTask.FromResult(IsWorthAnotherTry(tried.Outcome.Result, clock.GetUtcNow())),
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstRetry,
            })
            .Build();
    }

    /// <summary>Asks for a page, and follows where the server sends on to; each step is checked anew.</summary>
    /// <param name="request">What for.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<PageAnswer> Fetch(PageRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        (Uri address, bool forGood) = (request.Address, true);
        Uri? movedTo = null;
        for (int i = 0; i <= MostRedirects; i++)
        {
            RobotsAnswer robots = await _robots.For(address, cancel).ConfigureAwait(false);
            if (robots.Unreachable is not null)
            {
                return new PageAnswer(robots.IsForbidden ? PageOutcome.Forbidden : PageOutcome.Failed) { Message = robots.Unreachable };
            }

            if (!robots.File.Allows(address))
            {
                return new PageAnswer(PageOutcome.Forbidden) { Message = $"robots.txt of {address.Authority} does not allow {address.AbsolutePath}" };
            }

            PageAnswer answer = await Paced(request, address, robots.File.Delay, cancel).ConfigureAwait(false);
            if (answer.Redirect is null)
            {
                return answer with { MovedTo = movedTo };
            }

            (address, forGood) = (answer.Redirect, forGood && answer.IsPermanent);
            movedTo = forGood ? address : movedTo;
        }

        return new PageAnswer(PageOutcome.Missing) { Message = string.Create(CultureInfo.InvariantCulture, $"the server redirects more than {MostRedirects} times") };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transport.Dispose();
        _places.Dispose();
    }

    // A busy host is asked again when it said when, and that is soon: the pacing waits until then.
    private static bool IsWorthAnotherTry(PageAnswer? answer, DateTimeOffset now) =>
        answer is { Outcome: PageOutcome.Failed } || (answer is { Outcome: PageOutcome.Busy, NotBefore: { } time } && time - now <= HostPacing.LongestWait);

    private async Task<PageAnswer> Paced(PageRequest request, Uri address, TimeSpan? delay, CancellationToken cancel) =>
        await _again.ExecuteAsync(async stop => await _pacing.Do(address, delay, () => InPlace(request, address, stop), stop).ConfigureAwait(false), cancel).ConfigureAwait(false);

    private async Task<PageAnswer> InPlace(PageRequest request, Uri address, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await _transport.Ask(request, address, cancel).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }
}
