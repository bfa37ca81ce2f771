namespace Synoptic.Group.Signature;

/// <summary>What a key of a signature stands for.</summary>
internal enum KeyKind : byte
{
    /// <summary>The beginning of a romanised word that is not common, so that inflected forms and cognates meet.</summary>
    Word,

    /// <summary>The consonants of a word of a name, so that scripts and case endings meet.</summary>
    Name,

    /// <summary>A place of the gazetteer.</summary>
    Place,

    /// <summary>A figure of two digits or more.</summary>
    Number,
}
