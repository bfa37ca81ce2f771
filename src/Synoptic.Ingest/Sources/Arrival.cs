namespace Synoptic.Ingest.Sources;

/// <summary>What a source gives: a capture, a problem with one, a note, or word that a visit to it ended. One of these.</summary>
public sealed record Arrival
{
    /// <summary>A capture or a problem.</summary>
    public Ingested? Read { get; init; }

    /// <summary>What tells the capture from others where it has no address of its own: a full path, the key of a record.</summary>
    public string? Key { get; init; }

    /// <summary>What is to be kept of the page, once what it gave is kept; may come alone, of a page that gave nothing.</summary>
    public PageMark? Mark { get; init; }

    /// <summary>What a reader of the log should know, in one line. May come with a capture, of which it speaks then.</summary>
    public string? Note { get; init; }

    /// <summary>How a visit went. Comes after all that it gave.</summary>
    public Visit? Visit { get; init; }
}
