namespace Synoptic.Annotate.Names;

/// <summary>How a token is written.</summary>
internal enum LetterCase : byte
{
    /// <summary>Beyond the sentence.</summary>
    Outside,

    /// <summary>Small letters.</summary>
    Lower,

    /// <summary>A capital, then small letters.</summary>
    Capital,

    /// <summary>Capitals only, two or more.</summary>
    Capitals,

    /// <summary>One capital letter.</summary>
    Initial,

    /// <summary>Small letters first, capitals later, or digits among letters.</summary>
    Mixed,

    /// <summary>A script without capitals.</summary>
    Uncased,

    /// <summary>Digits.</summary>
    Digits,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>Other punctuation or signs.</summary>
    Punctuation,
}
