namespace Synoptic.Storage;

/// <summary>A block of an article that a revision changed.</summary>
/// <param name="Kind">The kind of block, as in the contract: <c>title</c>, <c>paragraph</c> and so on.</param>
/// <param name="Pieces">The block's words in order: what stayed, what went and what came.</param>
public sealed record BlockChange(string Kind, IReadOnlyList<TextPiece> Pieces);
