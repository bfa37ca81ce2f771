namespace Synoptic.Group.Vectors;

/// <summary>What a token of the vectors is.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word between spaces, or a run of katakana.</summary>
    Word,

    /// <summary>Digits; a thousands separator has fallen away, a decimal one is a point.</summary>
    Number,

    /// <summary>One to five characters of a script whose words run together; such pieces overlap.</summary>
    Piece,
}
