namespace Synoptic.Ingest.Archives;

/// <summary>What the head of a record says, in either format.</summary>
/// <param name="Record">The record, without its block.</param>
/// <param name="Length">Bytes of its block; null when the head does not give them.</param>
internal sealed record RecordHead(ArchiveRecord Record, long? Length);
