namespace Synoptic.Server.Graphics;

/// <summary>A node as it is drawn.</summary>
/// <param name="Node">The node.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
public sealed record ChainBox(ChainNode Node, double X, double Y);
