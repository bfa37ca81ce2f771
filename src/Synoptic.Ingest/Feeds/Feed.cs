namespace Synoptic.Ingest.Feeds;

/// <summary>A feed or sitemap as read.</summary>
/// <param name="Form">Its form.</param>
public sealed record Feed(FeedForm Form)
{
    /// <summary>Its title as plain text; empty when it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page that it stands for.</summary>
    public Uri? Link { get; init; }

    /// <summary>The language that it names, as given.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published.</summary>
    public FeedDate? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public FeedDate? Updated { get; init; }

    /// <summary>When it was made.</summary>
    public FeedDate? Created { get; init; }

    /// <summary>How long it asks to be left alone between visits.</summary>
    public TimeSpan? Rest { get; init; }

    /// <summary>Its items in their order.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>What was wrong with it though it could be read, each in one line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
