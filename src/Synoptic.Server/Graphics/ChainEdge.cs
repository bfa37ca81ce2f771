namespace Synoptic.Server.Graphics;

/// <summary>The way of words, from whom they come to who passes them on.</summary>
/// <param name="From">Id of the node they come from.</param>
/// <param name="To">Id of the node that has them from there.</param>
/// <param name="Kind">How.</param>
/// <param name="Count">How many times it is cited, or the share in per cent that was copied.</param>
public sealed record ChainEdge(string From, string To, ChainEdgeKind Kind, int Count);
