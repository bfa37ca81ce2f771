namespace Synoptic.Storage;

/// <summary>One text of an article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Number">From 1.</param>
/// <param name="Seen">When the desk took it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="TextHash">Hash of its clean text.</param>
/// <param name="CaptureHash">Hash of its capture.</param>
public sealed record RevisionRecord(string Article, int Number, DateTimeOffset Seen, string Title, string TextHash, string CaptureHash)
{
    /// <summary>What changed against the revision before, block by block in reading order; what stayed is left out. Empty for the first.</summary>
    public IReadOnlyList<BlockChange> Diff { get; init; } = [];
}
