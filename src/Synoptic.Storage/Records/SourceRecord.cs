namespace Synoptic.Storage;

/// <summary>Where articles come from, and how it goes.</summary>
public sealed record SourceRecord
{
    /// <summary>Stable id: derived from kind and address by who reads it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, as the configuration says it: <c>feed</c>, <c>sitemap</c>, <c>page</c>, <c>web</c> (one of these three, told by what comes), <c>folder</c>, <c>file</c>, <c>warc</c>, <c>lines</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its address, path or name.</summary>
    public required string Address { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>How the last visit went.</summary>
    public SourceHealth Health { get; init; }

    /// <summary>Why the last visit failed, in one line; null when it did not.</summary>
    public string? Error { get; init; }

    /// <summary>How many visits in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>When it was last visited.</summary>
    public DateTimeOffset? LastFetched { get; init; }

    /// <summary>When it will be visited next; null for a source that is read once.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>The entity tag that it gave last, for conditional requests.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of change that it gave last, as given, for conditional requests.</summary>
    public string? LastModified { get; init; }

    /// <summary>How many articles it has brought. Given by the store.</summary>
    public int Articles { get; init; }
}
