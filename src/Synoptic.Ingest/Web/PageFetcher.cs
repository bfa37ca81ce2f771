using Synoptic.Model;

namespace Synoptic.Ingest.Web;

/// <summary>Fetches single pages that the user names: bounded in size, time and redirects, from public addresses only.</summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 8;
    private readonly WebTransport _transport;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="allowedHosts">Hosts that may be asked though their address is private.</param>
    /// <param name="limit">Most bytes of one page, unpacked.</param>
    public PageFetcher(TimeProvider clock, IEnumerable<string>? allowedHosts = null, long limit = Files.FileReader.DefaultLimit) =>
        _transport = new WebTransport(allowedHosts ?? [], limit, clock);

    /// <summary>The page at an address, or a problem that names the cause.</summary>
    /// <param name="url">An absolute http or https address.</param>
    /// <param name="cancel">Stops the fetch.</param>
    public async Task<Ingested> Fetch(Uri url, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        PageRequest request = new(url);
        PageAnswer answer = await _transport.Ask(request, url, cancel).ConfigureAwait(false);
        for (int i = 0; answer.Redirect is { } next; i++)
        {
            answer = i < MostRedirects ? await _transport.Ask(request, next, cancel).ConfigureAwait(false) : new PageAnswer(PageOutcome.Missing) { Message = "the server redirects too often" };
        }

        ProblemKind kind = answer.Outcome switch { PageOutcome.Forbidden => ProblemKind.Forbidden, PageOutcome.TooLarge => ProblemKind.TooLarge, _ => ProblemKind.Unreadable };
        return answer.Capture is { } capture ? Ingested.Of(capture) : Ingested.Failed(url.OriginalString, kind, answer.Message ?? "the server sent nothing");
    }

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();
}
