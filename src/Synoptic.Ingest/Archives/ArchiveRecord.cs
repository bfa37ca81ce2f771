namespace Synoptic.Ingest.Archives;

/// <summary>A record of an archive.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Place">Where in the file it begins, in words.</param>
public sealed record ArchiveRecord(ArchiveRecordKind Kind, string Place)
{
    /// <summary>The address that it concerns, as given.</summary>
    public string? Address { get; init; }

    /// <summary>When it was fetched.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>The media type of its block, as given.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its block; null where it cannot hold a page and was passed over.</summary>
    public ReadOnlyMemory<byte>? Block { get; init; }
}
