namespace Synoptic.Ingest.Archives;

/// <summary>An archive that is not packed: one stretch.</summary>
/// <param name="file">The file.</param>
internal sealed class PlainBytes(Stream file) : IArchiveBytes
{
    /// <inheritdoc/>
    public bool IsPacked => false;

    /// <inheritdoc/>
    public long Start => 0;

    /// <inheritdoc/>
    public long? Left => file.Length - file.Position;

    /// <inheritdoc/>
    public int Read(Span<byte> into)
    {
        try
        {
            return file.Read(into);
        }
        catch (IOException failure)
        {
            throw new ArchiveDamageException(failure.Message, corrupt: false);
        }
    }

    /// <inheritdoc/>
    public bool Next() => false;
}
