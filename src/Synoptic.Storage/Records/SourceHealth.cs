namespace Synoptic.Storage;

/// <summary>How the last visit to a source went.</summary>
public enum SourceHealth
{
    /// <summary>It was not visited yet.</summary>
    New,

    /// <summary>It was read.</summary>
    Good,

    /// <summary>It was read, but some of it could not be.</summary>
    Partial,

    /// <summary>It could not be read.</summary>
    Failing,

    /// <summary>It may not be read: robots.txt or our own rules forbid it, or it is gone for good.</summary>
    Stopped,
}
