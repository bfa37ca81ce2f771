namespace Synoptic.Ingest.Archives;

/// <summary>A broken stretch of an archive.</summary>
/// <param name="Start">Offset in the file at which the stretch begins.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="IsCorrupt">True when the bytes read before may be wrong too; false when the rest is missing.</param>
internal sealed record ArchiveDamage(long Start, string Message, bool IsCorrupt);
