using Synoptic.Storage;

namespace Synoptic.Server.Api.Items;

/// <summary>One text of an article.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Seen">When the desk took it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="TextHash">Hash of its clean text.</param>
/// <param name="Changes">What changed against the text before, block by block; empty for the first.</param>
public sealed record RevisionItem(int Number, DateTimeOffset Seen, string Title, string TextHash, IReadOnlyList<BlockChange> Changes);
