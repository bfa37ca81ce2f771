namespace Synoptic.Ingest.Feeds;

/// <summary>Addresses in feeds.</summary>
internal static class FeedLinks
{
    private const int Longest = 4096;

    /// <summary>An absolute http or https address, or null when the text is none.</summary>
    /// <param name="from">What relative addresses start from.</param>
    /// <param name="text">The text.</param>
    public static Uri? Resolve(Uri? from, string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
        {
            return null;
        }

        // Line ends inside an address come from wrapped text; too many slashes from careless joining.
        text = text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
        foreach (string scheme in new[] { "http:", "https:" })
        {
            if (text.StartsWith(scheme + "///", StringComparison.OrdinalIgnoreCase))
            {
                text = scheme + "//" + text[scheme.Length..].TrimStart('/');
            }
        }

        // On Unix a text that starts with a slash is an absolute path of a file to Uri: here it is a relative address.
        Uri? url = null;
        bool absolute = !text.StartsWith('/') && Uri.TryCreate(text, UriKind.Absolute, out url);
        return absolute || (from is not null && Uri.TryCreate(from, text, out url)) ? Web(url) : null;
    }

    /// <summary>The address, if it is one of the web.</summary>
    public static Uri? Web(Uri? url) => url is not null && url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0 ? url : null;
}
