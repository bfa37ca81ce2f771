using System.Net;

namespace Synoptic.Server.Safety;

/// <summary>Which addresses and names mean this machine alone.</summary>
internal static class LoopbackRule
{
    /// <summary>The names under which a browser on this machine reaches a loopback address.</summary>
    public static IReadOnlyList<string> Names { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether a server that listens on the address can be reached from this machine only.</summary>
    /// <param name="url">An address as given to the server.</param>
    public static bool IsLoopback(string url)
    {
        string host = HostOf(url);
        return host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
    }

    /// <summary>The host of an address; <c>*</c> and <c>+</c>, which mean all of the machine's, stay.</summary>
    /// <param name="url">An address as given to the server.</param>
    public static string HostOf(string url)
    {
        int from = url.IndexOf("://", StringComparison.Ordinal) is var i and >= 0 ? i + 3 : 0;
        string rest = url[from..].Split('/')[0];
        int port = rest.LastIndexOf(':');
        return (port > rest.LastIndexOf(']') ? rest[..port] : rest).ToLowerInvariant();
    }
}
