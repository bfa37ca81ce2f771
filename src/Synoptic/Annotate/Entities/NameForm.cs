using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>A name as it is written in one language, wherever it stands.</summary>
internal sealed class NameForm
{
    private static readonly char[] Separators = [' ', '\u00A0', '\u202F', '-', '–', '‑', '·', '・', '/', '"', '“', '”', '„', '«', '»', ',', '\n', '\t'];

    /// <summary>Prepares a name.</summary>
    /// <param name="text">The words as written.</param>
    /// <param name="language">Their language.</param>
    /// <param name="type">What they name.</param>
    public NameForm(string text, string language, EntityType type)
    {
        Text = text;
        Language = language;
        Type = type;
        LanguagePack pack = LanguagePacks.For(language);
        NameEndings endings = NameEndings.For(pack);
        FamilyNameFirst = pack.Names.FamilyNameFirst;
        Words = [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(w => new WordForm(w, endings)).Where(w => w.Folded.Length > 0)];
        IsLatin = text.All(c => c < 0x0250 || c is >= '\u1E00' and <= '\u1EFF' or >= '\u2010' and <= '\u203F');
        IsNominative = Words.All(w => endings.MayBeNominative(w.Text));
    }

    /// <summary>The words as written.</summary>
    public string Text { get; }

    /// <summary>Their language.</summary>
    public string Language { get; }

    /// <summary>What they name; the articles together may know better than one sentence.</summary>
    public EntityType Type { get; set; }

    /// <summary>The words one by one.</summary>
    public IReadOnlyList<WordForm> Words { get; }

    /// <summary>Whether the family name stands first in this language.</summary>
    public bool FamilyNameFirst { get; }

    /// <summary>Whether it is written in Latin letters.</summary>
    public bool IsLatin { get; }

    /// <summary>Whether every word may be in its base form.</summary>
    public bool IsNominative { get; }

    /// <summary>How often it stands in the articles.</summary>
    public int Count { get; set; }

    /// <summary>The word most likely to be the family name.</summary>
    public WordForm Family => FamilyNameFirst ? Words[0] : Words[^1];
}
