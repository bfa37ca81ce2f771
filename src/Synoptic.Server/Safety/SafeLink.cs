namespace Synoptic.Server.Safety;

/// <summary>Which addresses of articles become links.</summary>
internal static class SafeLink
{
    /// <summary>The address if it leads to the web, else null: an article may claim <c>javascript:</c> as its address.</summary>
    /// <param name="url">The address as an article gave it.</param>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    /// <summary>A place in this desk to go back to, or the front page: never another site.</summary>
    /// <param name="to">The path as a request gave it.</param>
    public static string Local(string? to) =>
        to is { Length: > 0 and < 2000 } && to[0] == '/' && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\', StringComparison.Ordinal)
            && !to.Any(char.IsControl) ? to : "/";
}
