namespace Synoptic.Ingest.Feeds;

/// <summary>An item of a feed: what it says of a page.</summary>
public sealed record FeedItem
{
    /// <summary>What tells it from other items of the feed, as given: guid, id, rdf:about; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Its title as plain text: markup removed, entities decoded; empty when it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page, an absolute http or https address.</summary>
    public Uri? Link { get; init; }

    /// <summary>When the page was published.</summary>
    public FeedDate? Published { get; init; }

    /// <summary>When the page was last changed.</summary>
    public FeedDate? Updated { get; init; }

    /// <summary>When the page was made.</summary>
    public FeedDate? Created { get; init; }

    /// <summary>The language that the item or its feed names, as given.</summary>
    public string? Language { get; init; }

    /// <summary>The outlet, where the item names another than its feed.</summary>
    public string? Outlet { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The whole text as HTML, where the feed carries it.</summary>
    public string? Content { get; init; }

    /// <summary>The summary as HTML.</summary>
    public string? Summary { get; init; }
}
