namespace Synoptic.Server.Pages.Articles;

/// <summary>What was found in some words.</summary>
[Flags]
public enum PieceKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A name.</summary>
    Name = 1,

    /// <summary>A time.</summary>
    Time = 2,

    /// <summary>A quotation.</summary>
    Quote = 4,

    /// <summary>A source that something is laid to.</summary>
    Source = 8,

    /// <summary>The words that the reader asked for.</summary>
    Words = 16,
}
