namespace Synoptic.Server.Graphics;

/// <summary>How words went from one to the other.</summary>
public enum ChainEdgeKind
{
    /// <summary>The second lays statements to the first.</summary>
    Cites,

    /// <summary>The second's text was taken from the first.</summary>
    Copies,
}
