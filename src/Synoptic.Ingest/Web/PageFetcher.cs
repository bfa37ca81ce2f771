using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Synoptic.Model;

namespace Synoptic.Ingest.Web;

/// <summary>Fetches single pages that the user names: bounded in size, time and redirects, from public addresses only.</summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 8;
    private readonly HttpClient _client;
    private readonly long _limit;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="allowedHosts">Hosts that may be asked though their address is private.</param>
    /// <param name="limit">Most bytes of one page, unpacked.</param>
    public PageFetcher(IEnumerable<string>? allowedHosts = null, long limit = Files.FileReader.DefaultLimit)
    {
        _limit = limit;
        HashSet<string> allowed = new(allowedHosts ?? [], StringComparer.OrdinalIgnoreCase);
        SocketsHttpHandler handler = new()
        {
            AutomaticDecompression = DecompressionMethods.All,
            MaxAutomaticRedirections = MostRedirects,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            // The address is checked when the connection is made, so that neither a name nor a redirect can lead to a private one.
            ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, allowed, cancel),
        };
        _client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(60) };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Synoptic", "0.1"));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1");
    }

    /// <summary>The page at an address, or a problem that names the cause.</summary>
    /// <param name="url">An absolute http or https address.</param>
    /// <param name="cancel">Stops the fetch.</param>
    public async Task<Ingested> Fetch(Uri url, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        string input = url.OriginalString;
        try
        {
            using HttpResponseMessage response = await _client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                return Ingested.Failed(input, ProblemKind.Unreadable, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}");
            }

            await using Stream body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            Ingested read = Files.StreamInput.Read(input, body, _limit);
            MediaTypeHeaderValue? type = response.Content.Headers.ContentType;
            return read.Capture is null
                ? read
                : Ingested.Of(read.Capture with
                {
                    Url = response.RequestMessage?.RequestUri ?? url,
                    MediaType = type?.MediaType,
                    Charset = type?.CharSet?.Trim('"', '\''),
                    Received = response.Headers.Date,
                });
        }
        catch (HttpRequestException e) when (e.InnerException is AddressForbiddenException forbidden)
        {
            return Ingested.Failed(input, ProblemKind.Forbidden, forbidden.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or SocketException)
        {
            return Ingested.Failed(input, ProblemKind.Unreadable, e.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Ingested.Failed(input, ProblemKind.Unreadable, "the server did not answer in time");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

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
