namespace Synoptic.Ingest.Sources;

/// <summary>How a visit to a source went, in short.</summary>
public enum VisitOutcome
{
    /// <summary>All of it was read.</summary>
    Read,

    /// <summary>Some of it could not be read.</summary>
    ReadInPart,

    /// <summary>None of it could be read.</summary>
    Failed,

    /// <summary>It may not be read, or is gone for good.</summary>
    Stopped,
}
