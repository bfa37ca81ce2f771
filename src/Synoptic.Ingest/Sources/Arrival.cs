namespace Synoptic.Ingest.Sources;

/// <summary>What a source gives: a capture, a problem with one, or word that a visit to it ended. One of the three.</summary>
public sealed record Arrival
{
    /// <summary>A capture or a problem.</summary>
    public Ingested? Read { get; init; }

    /// <summary>What tells the capture from others where it has no address of its own: a full path, the key of a record.</summary>
    public string? Key { get; init; }

    /// <summary>How a visit went. Comes after all that it gave.</summary>
    public Visit? Visit { get; init; }
}
