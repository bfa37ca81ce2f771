using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Server.Safety;

/// <summary>
/// Who may do what. Reading is open when the server can only be reached from this machine and no proxy stands before it; all
/// else needs the key, as a bearer token (RFC 6750) or by a sign-in.
/// </summary>
internal sealed class AccessPolicy
{
    /// <summary>Headers by which a proxy on this machine says that it speaks for somebody else.</summary>
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    private readonly byte[]? _key;
    private readonly bool _openOnLoopback;

    /// <summary>Makes the policy of a server.</summary>
    /// <param name="settings">The server's settings.</param>
    /// <exception cref="ServerSettingsException">The settings would let the network in without a key.</exception>
    public AccessPolicy(ServerSettings settings)
    {
        bool loopback = settings.Urls.All(LoopbackRule.IsLoopback);
        if (settings.Key is { Length: < 16 })
        {
            throw new ServerSettingsException("The key is shorter than 16 characters: make one with 'openssl rand -hex 16'.");
        }

        if (!loopback && settings.Key is null)
        {
            string open = settings.Urls.First(u => !LoopbackRule.IsLoopback(u));
            throw new ServerSettingsException($"{open} can be reached from other machines: give a key with --key-file, or listen on 127.0.0.1.");
        }

        if (settings.KeyForReading && settings.Key is null)
        {
            throw new ServerSettingsException("--key-for-reading needs a key: give one with --key-file.");
        }

        _key = settings.Key is null ? null : Digest(settings.Key);
        _openOnLoopback = loopback && !settings.KeyForReading;
    }

    /// <summary>Whether there is a key, so that somebody can sign in and correct.</summary>
    public bool HasKey => _key is not null;

    /// <summary>Whether the text is the key. Takes the same time whatever the text.</summary>
    public bool IsKey(string? given) =>
        _key is not null && given is not null && CryptographicOperations.FixedTimeEquals(_key, Digest(given));

    /// <summary>Whether the request carries the key as a bearer token.</summary>
    public bool HasBearer(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && IsKey(header[7..].Trim());
    }

    /// <summary>Whether the request may read without a key.</summary>
    public bool IsOpen(HttpRequest request) => _openOnLoopback && !ProxyHeaders.Any(request.Headers.ContainsKey);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
