using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Synoptic.Model;

namespace Synoptic.Ingest.Web;

/// <summary>
/// Asks for one address, once: no redirect is followed. Bounded in time and in size, unpacked; asks public addresses alone unless a
/// host is allowed by name, checked when the connection is made, so that neither a name nor a redirect can lead elsewhere.
/// </summary>
internal sealed class WebTransport : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60), LongestConnect = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);
    private static readonly string[] Sights = ["image/", "video/", "audio/", "font/"];
    private readonly HttpMessageInvoker _client;
    private readonly long _limit;
    private readonly TimeProvider _clock;

    /// <summary>Makes one.</summary>
    /// <param name="allowed">Hosts that may be asked though their address is private.</param>
    /// <param name="limit">Most bytes of one answer, unpacked.</param>
    /// <param name="clock">The time, for dates that servers give.</param>
    public WebTransport(IEnumerable<string> allowed, long limit, TimeProvider clock)
    {
        HashSet<string> hosts = new(allowed, StringComparer.OrdinalIgnoreCase);
        (_limit, _clock) = (limit, clock);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = LongestConnect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, hosts, cancel),
        });
    }

    /// <summary>Asks.</summary>
    /// <param name="request">For what.</param>
    /// <param name="address">The address, after redirects.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<PageAnswer> Ask(PageRequest request, Uri address, CancellationToken cancel)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(Longest);
        try
        {
            using HttpRequestMessage message = Message(request, address);
            using HttpResponseMessage response = await _client.SendAsync(message, time.Token).ConfigureAwait(false);
            return await Read(request, address, response, time.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException { InnerException: AddressForbiddenException } or AddressForbiddenException)
        {
            return new PageAnswer(PageOutcome.Forbidden) { Message = (e.InnerException as AddressForbiddenException ?? e).Message };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or SocketException)
        {
            return new PageAnswer(PageOutcome.Failed) { Message = Innermost(e).Message };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new PageAnswer(PageOutcome.Failed) { Message = "the server did not answer in time" };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Message(PageRequest request, Uri address)
    {
        HttpRequestMessage message = new(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("User-Agent", WebAgent.Header);
        message.Headers.TryAddWithoutValidation("Accept", request.WantsFeed
            ? "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1"
            : "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1");
        if (request.ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        }

        if (request.LastModified is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        }

        return message;
    }

    private async Task<PageAnswer> Read(PageRequest request, Uri address, HttpResponseMessage response, CancellationToken cancel)
    {
        int status = (int)response.StatusCode;
        PageAnswer answer = new(Outcome(status))
        {
            Message = status < 300 ? null : string.Create(CultureInfo.InvariantCulture, $"the server answered {status} {response.ReasonPhrase}").TrimEnd(),
            ETag = Header(response, "ETag"),
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? changed) ? changed.FirstOrDefault() : null,
            NotBefore = NotBefore(response.Headers.RetryAfter),
        };
        if (status is 301 or 302 or 303 or 307 or 308)
        {
            Uri? to = response.Headers.Location is { } location && Uri.TryCreate(address, location, out Uri? target) ? Feeds.FeedLinks.Web(target) : null;
            return to is null ? answer with { Message = answer.Message + " and no address of the web to go on to" } : answer with { Redirect = to, IsPermanent = status is 301 or 308 };
        }

        if (answer.Outcome != PageOutcome.Read)
        {
            return answer;
        }

        MediaTypeHeaderValue? type = response.Content.Headers.ContentType;
        if (!IsText(type?.MediaType))
        {
            return answer with { Outcome = PageOutcome.Missing, Message = $"it is {type!.MediaType}, no page" };
        }

        await using Stream body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        byte[]? bytes = await BoundedBody.Read(body, _limit, cancel).ConfigureAwait(false);
        return bytes is null
            ? answer with { Outcome = PageOutcome.TooLarge, Message = string.Create(CultureInfo.InvariantCulture, $"the answer is over the limit of {_limit / (1024 * 1024)} MiB") }
            : answer with
            {
                Capture = new Capture(request.Address.OriginalString, bytes) { Url = address, MediaType = type?.MediaType, Charset = type?.CharSet?.Trim('"', '\''), Received = response.Headers.Date },
            };
    }

    private static PageOutcome Outcome(int status) => status switch
    {
        >= 200 and < 300 => PageOutcome.Read,
        304 => PageOutcome.Unchanged,
        410 => PageOutcome.Gone,
        429 or 503 => PageOutcome.Busy,
        408 or 425 or >= 500 => PageOutcome.Failed,
        _ => PageOutcome.Missing,
    };

    // No server puts itself off for longer than a day.
    private DateTimeOffset? NotBefore(RetryConditionHeaderValue? after)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        TimeSpan? rest = after?.Delta ?? after?.Date - now;
        return rest is null ? null : now + (rest < LongestRest ? rest.Value : LongestRest);
    }

    // What is seen or heard is not fetched to be told that it is no text.
    private static bool IsText(string? type) => type is null || !Sights.Any(s => type.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    private static Exception Innermost(Exception e)
    {
        while (e.InnerException is { } inner)
        {
            e = inner;
        }

        return e;
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint endpoint, HashSet<string> allowed, CancellationToken cancel)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(endpoint.Host, cancel).ConfigureAwait(false);
        IPAddress[] usable = allowed.Contains(endpoint.Host) ? addresses : [.. addresses.Where(AddressRules.IsPublic)];
        if (usable.Length == 0)
        {
            throw new AddressForbiddenException($"{endpoint.Host} has no public address: private networks are not asked unless allowed by name");
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, endpoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
