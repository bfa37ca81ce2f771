namespace Synoptic.Storage;

/// <summary>A reader's word on grouping. It is kept, and grouping respects it from then on.</summary>
public sealed record Correction
{
    /// <summary>Its number. Given by the store.</summary>
    public long Id { get; init; }

    /// <summary>What it says.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary>For <see cref="CorrectionKind.NotSameEvent"/>: the article that does not belong to the event.</summary>
    public string? Article { get; init; }

    /// <summary>For <see cref="CorrectionKind.SameEvent"/>: the other event.</summary>
    public string? OtherEvent { get; init; }

    /// <summary>Why, in the reader's words, if given.</summary>
    public string? Note { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>When the desk applied it; null while it waits.</summary>
    public DateTimeOffset? Applied { get; init; }

    /// <summary>Articles that stand for <see cref="Event"/> whatever becomes of its id. Set by the desk when it applies the correction.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Articles that stand for <see cref="OtherEvent"/>. Set by the desk when it applies the correction.</summary>
    public IReadOnlyList<string> OtherArticles { get; init; } = [];
}
