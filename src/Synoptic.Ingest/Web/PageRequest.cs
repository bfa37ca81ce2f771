namespace Synoptic.Ingest.Web;

/// <summary>What is asked for.</summary>
/// <param name="Address">An absolute http or https address.</param>
public sealed record PageRequest(Uri Address)
{
    /// <summary>The entity tag that it had last, if known: it then comes only if it changed.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of change that it had last, as given, if known.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whether feeds are wanted before pages.</summary>
    public bool WantsFeed { get; init; }
}
