namespace Synoptic.Languages.Patterns;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind : byte
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of decimal digits of one script.</summary>
    Digits,

    /// <summary>One character of a script in which words are not set apart: Han, kana, Hangul, Thai.</summary>
    Glyph,

    /// <summary>One character of punctuation, or any other sign.</summary>
    Sign,
}
