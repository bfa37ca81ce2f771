using Synoptic.Annotate.Places;
using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>What the tagger knows of one token before it looks at its neighbours.</summary>
internal struct TokenInfo
{
    /// <summary>Where in the block's text.</summary>
    public TextSpan Span;

    /// <summary>How it is written.</summary>
    public LetterCase Case;

    /// <summary>Hash of the word in lower case; of the character for punctuation.</summary>
    public ulong Word;

    /// <summary>Hash of the first three, four and five letters.</summary>
    public ulong Prefix3, Prefix4, Prefix5;

    /// <summary>Hash of the last two, three and four letters.</summary>
    public ulong Suffix2, Suffix3, Suffix4;

    /// <summary>Cluster of words of like meaning in all languages: see <see cref="TagModel.Cluster"/>; 0 for a rare word.</summary>
    public byte Cluster;

    /// <summary>Hash of the shape: runs of capitals, small letters, digits.</summary>
    public ulong Shape;

    /// <summary>What the pack says.</summary>
    public WordFlags Flags;

    /// <summary>Kind and strength of the place whose name covers it, with its position in the name; 0 for none.</summary>
    public byte Place;

    /// <summary>Position in the name of a known organisation: 1 first, 2 later; 0 for none.</summary>
    public byte Organisation;

    /// <summary>
    /// Where the next word of organisations' names stands (1 here, 2 next, to <see cref="NameHeads.Farthest"/>; 0 for none
    /// before a mark), and from bit <see cref="NameHeads.PlaceShift"/> on where the next word of places' names does.
    /// </summary>
    public byte HeadAhead;

    /// <summary>Whether it is known as a personal name.</summary>
    public bool PersonalName;

    /// <summary>How the article writes the word elsewhere: see <see cref="DocumentForms"/>.</summary>
    public byte Elsewhere;

    /// <summary>Whether it stands between quotation marks.</summary>
    public bool Quoted;

    /// <summary>Whether only such tokens stand before it in the sentence as do not begin it.</summary>
    public bool StartsSentence;

    /// <summary>Whether a name can begin here.</summary>
    public bool IsSeed;

    /// <summary>The longest place name that begins here, and how many tokens it has.</summary>
    public PlaceMatch PlaceHere;

    /// <summary>Number of tokens of <see cref="PlaceHere"/>.</summary>
    public int PlaceLength;
}
