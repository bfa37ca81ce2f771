namespace Synoptic.Ingest.Archives;

/// <summary>A stretch of an archive that cannot be read to its end.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="corrupt">True when the bytes read before may be wrong too; false when the rest is missing.</param>
internal sealed class ArchiveDamageException(string message, bool corrupt) : IOException(message)
{
    /// <summary>True when the bytes read before may be wrong too; false when the rest is missing.</summary>
    public bool IsCorrupt { get; } = corrupt;
}
