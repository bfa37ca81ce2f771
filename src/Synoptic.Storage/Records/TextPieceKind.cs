namespace Synoptic.Storage;

/// <summary>What a revision did to some words.</summary>
public enum TextPieceKind
{
    /// <summary>They stayed.</summary>
    Kept,

    /// <summary>They went.</summary>
    Removed,

    /// <summary>They came.</summary>
    Added,
}
