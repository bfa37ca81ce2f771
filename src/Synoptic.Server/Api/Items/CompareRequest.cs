namespace Synoptic.Server.Api.Items;

/// <summary>Texts to compare. Nothing of them is kept.</summary>
/// <param name="Articles">One to fifty articles.</param>
/// <param name="Explain">True to add why each pair was grouped or kept apart.</param>
public sealed record CompareRequest(IReadOnlyList<CompareText> Articles, bool Explain = false);
