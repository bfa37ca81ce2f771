namespace Synoptic.Formats.Contract;

/// <summary>One article with what was read out of it.</summary>
public sealed record ArticleItem
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The path, URL or name as given.</summary>
    public required string Input { get; init; }

    /// <summary>Address of the page, if known.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet's name, if known.</summary>
    public string? Outlet { get; init; }

    /// <summary>BCP 47 code, or <c>und</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>Authors.</summary>
    public required IReadOnlyList<string> Byline { get; init; }

    /// <summary>Publication date, or null when unknown.</summary>
    public DateItem? Published { get; init; }

    /// <summary>Date of the last change, or null when unknown.</summary>
    public DateItem? Modified { get; init; }

    /// <summary>True when only a stub was free to read: its silence is no evidence.</summary>
    public bool Paywalled { get; init; }

    /// <summary>What was kept, in reading order.</summary>
    public required IReadOnlyList<BlockItem> Blocks { get; init; }

    /// <summary>What was removed, with its reason.</summary>
    public required IReadOnlyList<RemovedItem> Removed { get; init; }

    /// <summary>Names.</summary>
    public required IReadOnlyList<MentionItem> Mentions { get; init; }

    /// <summary>Time expressions.</summary>
    public required IReadOnlyList<TimeItem> Times { get; init; }

    /// <summary>Quotations.</summary>
    public required IReadOnlyList<QuoteItem> Quotes { get; init; }

    /// <summary>Sources that statements are laid to.</summary>
    public required IReadOnlyList<SourceItem> Sources { get; init; }

    /// <summary>How the text was come by, where that matters.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
