namespace Synoptic.Ingest.Archives;

/// <summary>What reading an archive gives: a record, word of what is wrong, or both when a record was read in spite of it.</summary>
public sealed record ArchiveItem
{
    /// <summary>A record.</summary>
    public ArchiveRecord? Record { get; init; }

    /// <summary>What is wrong, with its place in the file.</summary>
    public string? Fault { get; init; }
}
