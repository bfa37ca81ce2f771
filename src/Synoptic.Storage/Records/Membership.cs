using Synoptic.Model;

namespace Synoptic.Storage;

/// <summary>Which event an article is in, and why.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Event">Id of the event; it is opened if it is not there.</param>
public sealed record Membership(string Article, string Event)
{
    /// <summary>Id of the article that spoke most for it, or null.</summary>
    public string? Nearest { get; init; }

    /// <summary>How sure that pair is, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>What spoke for and against.</summary>
    public IReadOnlyList<Signal> Why { get; init; } = [];
}
