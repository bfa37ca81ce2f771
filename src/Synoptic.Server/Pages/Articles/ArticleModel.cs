using Synoptic.Storage;

namespace Synoptic.Server.Pages.Articles;

/// <summary>What the page of an article shows.</summary>
public sealed record ArticleModel
{
    /// <summary>The article arranged, or null when its capture can no longer be read.</summary>
    public required ArticleView? View { get; init; }

    /// <summary>The article as the desk lists it.</summary>
    public required ArticleRecord Record { get; init; }

    /// <summary>Its texts, oldest first.</summary>
    public required IReadOnlyList<RevisionRecord> Revisions { get; init; }

    /// <summary>The event that it is in, or null.</summary>
    public required EventCard? Event { get; init; }

    /// <summary>The article that its text was taken from, or null.</summary>
    public required ArticleRecord? Original { get; init; }

    /// <summary>Number of the last change.</summary>
    public required long Seen { get; init; }
}
