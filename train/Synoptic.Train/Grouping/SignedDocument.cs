using Synoptic.Group.Signature;

namespace Synoptic.Train.Grouping;

/// <summary>A signed document whose event is known.</summary>
/// <param name="Gold">The event.</param>
/// <param name="Fold">The part of the data that it is in: all of a topic are in one.</param>
/// <param name="Signature">Its signature.</param>
internal sealed record SignedDocument(string Gold, int Fold, ArticleSignature Signature);
