namespace Synoptic.Ingest.Archives;

/// <summary>A media type as a server gives it: the type and the charset.</summary>
/// <param name="Type">The type, small, without parameters; null when not given.</param>
/// <param name="Charset">The charset, as given; null when not given.</param>
internal sealed record MediaType(string? Type, string? Charset)
{
    /// <summary>Whether it can be that of a page: HTML, plain text, or not given.</summary>
    public bool IsPage => Type is null or "text/html" or "application/xhtml+xml" or "text/plain";

    /// <summary>Reads the field <c>Content-Type</c>. Of several, the first counts.</summary>
    public static MediaType Read(string? field)
    {
        string[] parts = (field ?? "").Split([';', ','], StringSplitOptions.TrimEntries);
        string? charset = parts.Skip(1).FirstOrDefault(p => p.StartsWith("charset", StringComparison.OrdinalIgnoreCase) && p.Contains('=', StringComparison.Ordinal));
        string? name = charset?[(charset.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\'');
        return new MediaType(parts[0].Contains('/', StringComparison.Ordinal) ? parts[0].ToLowerInvariant() : null, string.IsNullOrEmpty(name) ? null : name);
    }
}
