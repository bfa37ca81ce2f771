namespace Synoptic.Storage;

/// <summary>Bytes as received. Stored compressed; the store packs and unpacks them.</summary>
public sealed record CaptureRecord
{
    /// <summary>SHA-256 over the address and the bytes, lower-case hexadecimal: what was taken before is known by it.</summary>
    public required string Hash { get; init; }

    /// <summary>The path, URL or name as given.</summary>
    public required string Input { get; init; }

    /// <summary>The address that it was received from, if any.</summary>
    public Uri? Url { get; init; }

    /// <summary>The declared media type, if any.</summary>
    public string? MediaType { get; init; }

    /// <summary>The declared charset, if any.</summary>
    public string? Charset { get; init; }

    /// <summary>The outlet as its source says, if it does.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language as its source says, if it does.</summary>
    public string? Language { get; init; }

    /// <summary>When it was received, if known.</summary>
    public DateTimeOffset? Received { get; init; }

    /// <summary>The body, undecoded.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }
}
