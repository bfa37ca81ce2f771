namespace Synoptic.Ingest.Sources;

/// <summary>How a visit to a source went.</summary>
/// <param name="Outcome">In short.</param>
public sealed record Visit(VisitOutcome Outcome)
{
    /// <summary>Why it failed, in one line.</summary>
    public string? Error { get; init; }

    /// <summary>When it will be visited next; null when never.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>The entity tag that it gave, for the next conditional request.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of change that it gave, as given.</summary>
    public string? LastModified { get; init; }
}
