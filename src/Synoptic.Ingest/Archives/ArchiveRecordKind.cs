namespace Synoptic.Ingest.Archives;

/// <summary>What a record of an archive holds.</summary>
public enum ArchiveRecordKind
{
    /// <summary>What a server answered.</summary>
    Response,

    /// <summary>Something kept as it is, without a server's words round it.</summary>
    Resource,

    /// <summary>Word that an address was asked again and answered as before.</summary>
    Revisit,

    /// <summary>Anything else: requests, metadata, words on the archive itself.</summary>
    Other,
}
