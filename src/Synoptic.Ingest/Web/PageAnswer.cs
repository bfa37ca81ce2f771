using Synoptic.Model;

namespace Synoptic.Ingest.Web;

/// <summary>What came of asking for a page.</summary>
/// <param name="Outcome">In short.</param>
public sealed record PageAnswer(PageOutcome Outcome)
{
    /// <summary>The page, if it came.</summary>
    public Capture? Capture { get; init; }

    /// <summary>Why it did not come, in one line.</summary>
    public string? Message { get; init; }

    /// <summary>The address that it moved to for good, if it did.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The entity tag for the next time.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of change for the next time, as given.</summary>
    public string? LastModified { get; init; }

    /// <summary>When the server may be asked again, if it said so.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Where a redirect leads, for who follows it.</summary>
    internal Uri? Redirect { get; init; }

    /// <summary>Whether the redirect is for good.</summary>
    internal bool IsPermanent { get; init; }
}
