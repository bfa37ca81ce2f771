namespace Synoptic.Ingest.Sources;

/// <summary>A source on the web.</summary>
/// <param name="Address">Its address.</param>
public sealed record WebSourceSettings(Uri Address)
{
    /// <summary>How often a source is visited when nothing else is said.</summary>
    public static readonly TimeSpan UsualInterval = TimeSpan.FromMinutes(15);

    /// <summary>The name to show; null for the address.</summary>
    public string? Name { get; init; }

    /// <summary>What it is: <c>feed</c>, <c>sitemap</c>, <c>page</c>, or <c>web</c> when that is to be told by what comes.</summary>
    public string Kind { get; init; } = "web";

    /// <summary>How often to visit; null for what the feed asks for, at least <see cref="UsualInterval"/>.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Its language, where its texts do not tell; BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Its outlet, where its texts do not tell.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether to visit it once and end.</summary>
    public bool Once { get; init; }
}
