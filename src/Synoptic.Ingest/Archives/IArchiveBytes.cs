namespace Synoptic.Ingest.Archives;

/// <summary>The unpacked bytes of an archive file, stretch by stretch. A stretch is a gzip member, or all of a plain file.</summary>
internal interface IArchiveBytes
{
    /// <summary>Whether the file is packed: then offsets inside a stretch are not offsets in the file.</summary>
    public bool IsPacked { get; }

    /// <summary>Offset in the file, in bytes, at which the present stretch begins.</summary>
    public long Start { get; }

    /// <summary>Bytes of the file from where it is read next; null where that says nothing of what is still to come.</summary>
    public long? Left { get; }

    /// <summary>Reads on in the present stretch.</summary>
    /// <returns>How many bytes were read; 0 at the end of the stretch.</returns>
    /// <exception cref="ArchiveDamageException">The stretch is broken; <see cref="Next"/> goes on behind it.</exception>
    public int Read(Span<byte> into);

    /// <summary>Goes to the next stretch; behind a broken one, to the next that begins with a record.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Next();
}
