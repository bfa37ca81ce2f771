using Synoptic.Group.Scoring;

namespace Synoptic.Group.Events;

/// <summary>What the index did with an article.</summary>
/// <param name="Article">The article in the index, with its event.</param>
/// <param name="Nearest">The article that spoke most for its event, or most of all where none was near enough; null when there was none.</param>
/// <param name="Score">The score of the two.</param>
internal readonly record struct Assignment(IndexedArticle Article, IndexedArticle? Nearest, PairScore Score);
