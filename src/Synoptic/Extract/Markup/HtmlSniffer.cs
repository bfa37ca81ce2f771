namespace Synoptic.Extract.Markup;

/// <summary>Tells HTML from plain text.</summary>
internal static class HtmlSniffer
{
    private const int Window = 4096;

    /// <summary>Whether a text is to be read as HTML.</summary>
    /// <param name="source">The decoded text.</param>
    /// <param name="mediaType">The declared media type, if any. Plain text is not looked into.</param>
    public static bool IsHtml(string source, string? mediaType)
    {
        if (mediaType is not null && mediaType.Contains("html", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (mediaType is not null && mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> start = source.AsSpan().TrimStart("\uFEFF \t\r\n");
        start = start[..Math.Min(Window, start.Length)];
        if (start.IsEmpty || start[0] != '<')
        {
            return false;
        }

        return Has(start, "<!doctype html") || Has(start, "<html") || Has(start, "<head") || Has(start, "<body")
            || Has(start, "<p>") || Has(start, "<p ") || Has(start, "<div") || Has(start, "<article") || Has(start, "<h1") || Has(start, "<meta");
    }

    private static bool Has(ReadOnlySpan<char> text, string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
}
