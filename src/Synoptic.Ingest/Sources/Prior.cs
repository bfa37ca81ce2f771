namespace Synoptic.Ingest.Sources;

/// <summary>What is known of a source from the visits of earlier runs.</summary>
public sealed record Prior
{
    /// <summary>The entity tag that it gave last.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of change that it gave last, as given.</summary>
    public string? LastModified { get; init; }

    /// <summary>How many visits in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Before when it should not be visited again.</summary>
    public DateTimeOffset? NextDue { get; init; }
}
