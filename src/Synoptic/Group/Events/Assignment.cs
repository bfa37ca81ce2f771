using Synoptic.Group.Copies;

namespace Synoptic.Group.Events;

/// <summary>What the index did with an article.</summary>
/// <param name="Article">The article in the index, with its event.</param>
/// <param name="Nearest">The article that spoke most for its event, or most of all where none was near enough; null when there was none.</param>
/// <param name="CopyOf">The article that it copies, or that copies it; null when there is none.</param>
/// <param name="Copy">How much, and which of the two is the likely original.</param>
internal readonly record struct Assignment(IndexedArticle Article, IndexedArticle? Nearest, IndexedArticle? CopyOf, CopyMatch Copy);
