namespace Synoptic.Annotate.Names;

/// <summary>How an article writes each word where capitals tell something: in the middle of sentences.</summary>
internal sealed class DocumentForms
{
    /// <summary>Seen in small letters.</summary>
    public const byte Lower = 1;

    /// <summary>Seen with a capital in the middle of a sentence.</summary>
    public const byte Capital = 2;

    /// <summary>Seen with a capital more than once, anywhere.</summary>
    public const byte Repeated = 4;

    private readonly Dictionary<ulong, byte> _forms = [];

    /// <summary>Adds a token.</summary>
    /// <param name="word">Hash of the word in lower case.</param>
    /// <param name="letters">How it is written.</param>
    /// <param name="startsSentence">Whether it stands first in its sentence.</param>
    public void Add(ulong word, LetterCase letters, bool startsSentence)
    {
        byte seen = _forms.GetValueOrDefault(word);
        byte now = letters switch
        {
            LetterCase.Lower => Lower,
            LetterCase.Capital or LetterCase.Capitals or LetterCase.Mixed => (byte)((startsSentence ? 0 : Capital) | ((seen & 8) != 0 ? Repeated : 0) | 8),
            _ => 0,
        };
        if (now != 0)
        {
            _forms[word] = (byte)(seen | now);
        }
    }

    /// <summary>How the article writes a word.</summary>
    public byte Of(ulong word) => (byte)(_forms.GetValueOrDefault(word) & 7);
}
