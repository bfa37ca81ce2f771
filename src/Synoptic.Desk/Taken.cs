using Synoptic.Model;

namespace Synoptic.Desk;

/// <summary>What the desk did with a capture.</summary>
/// <param name="Input">The path, URL or name as given.</param>
/// <param name="Kind">What it did.</param>
public sealed record Taken(string Input, TakenKind Kind)
{
    /// <summary>Id of the source that brought it, if any.</summary>
    public string? Source { get; init; }

    /// <summary>Id of the article, if it is one.</summary>
    public string? Article { get; init; }

    /// <summary>The headline, if it is an article.</summary>
    public string? Title { get; init; }

    /// <summary>Id of the event that the article is in.</summary>
    public string? Event { get; init; }

    /// <summary>Why it is no article, if it is none.</summary>
    public Problem? Problem { get; init; }
}
