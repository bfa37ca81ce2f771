using Synoptic.Model;

namespace Synoptic.Desk.Taking;

/// <summary>What tells one article from another: its address in one spelling.</summary>
internal static class ArticleAddress
{
    // Parameters that say how a reader came, not what the page is.
    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "_ga", "ref_src", "at_medium", "at_campaign", "wt_mc", "cmpid"];

    /// <summary>The address of an article: the page's own word where it names a page of the same site, else where it was received from, else its key.</summary>
    public static string Of(Article article, Incoming incoming)
    {
        Uri? own = Web(article.Url), received = Web(incoming.Capture.Url?.OriginalString);
        if (own is not null && (received is null ? !IsFront(own) : SameSite(own, received) && (!IsFront(own) || IsFront(received))))
        {
            return Spelling(own);
        }

        return received is not null ? Spelling(received) : incoming.Key ?? incoming.Capture.Url?.OriginalString ?? incoming.Capture.Input;
    }

    /// <summary>The id of the article at an address.</summary>
    public static string Id(string address) => StableId.Of("", address);

    /// <summary>One spelling for addresses that lead to one page: https, small host, no fragment, no tracking, no slash at the end.</summary>
    public static string Spelling(Uri url)
    {
        string[] query = [.. url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !Tracking.Any(t => p.StartsWith(t, StringComparison.OrdinalIgnoreCase)))];
        string host = url.IdnHost.ToLowerInvariant();
        string port = url.IsDefaultPort ? "" : ":" + url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string path = url.AbsolutePath.Length > 1 ? url.AbsolutePath.TrimEnd('/') : url.AbsolutePath;
        return $"https://{host}{port}{path}{(query.Length > 0 ? "?" + string.Join('&', query) : "")}";
    }

    private static Uri? Web(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    private static bool IsFront(Uri url) => url.AbsolutePath is "" or "/" && url.Query.Length == 0;

    // A page may name its address at a sister host (www, amp, m) but not on another site: that would let it pass for a page of others.
    private static bool SameSite(Uri a, Uri b) => Site(a) == Site(b);

    private static string Site(Uri url)
    {
        string host = url.IdnHost.ToLowerInvariant();
        foreach (string prefix in new[] { "www.", "amp.", "m.", "mobile." })
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal))
            {
                return host[prefix.Length..];
            }
        }

        return host;
    }
}
