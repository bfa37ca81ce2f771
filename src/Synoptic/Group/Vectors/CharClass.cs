namespace Synoptic.Group.Vectors;

/// <summary>What a character is to the tokens of the vectors.</summary>
internal enum CharClass : byte
{
    /// <summary>Parts tokens.</summary>
    Separator,

    /// <summary>Falls away without parting a word: soft hyphen, tatweel, vowel points of Arabic and Hebrew.</summary>
    Ignored,

    /// <summary>A letter or a mark of a script that puts spaces between words.</summary>
    Letter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A Han character or a hiragana: words run together, one character already means something.</summary>
    Han,

    /// <summary>Katakana: a run of it is a word, mostly a foreign one.</summary>
    Katakana,

    /// <summary>Thai, Lao, Khmer, Burmese: words run together, one letter means nothing.</summary>
    SouthEastAsian,

    /// <summary>Apostrophe, geresh, quotation mark: inside a word of some scripts.</summary>
    Apostrophe,
}
