namespace Synoptic.Languages.Tokens;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters with their marks, inner hyphens, apostrophes and digits ("Jean-Claude", "G7").</summary>
    Word,

    /// <summary>Decimal digits of any script with their separators ("1.234,5").</summary>
    Number,

    /// <summary>One character of a script that puts no space between words (Han, Hiragana, Thai, Lao, Khmer, Burmese).</summary>
    Ideograph,

    /// <summary>Punctuation, one character a token.</summary>
    Punctuation,

    /// <summary>Anything else that shows: currency and mathematical signs, pictures.</summary>
    Symbol,
}
