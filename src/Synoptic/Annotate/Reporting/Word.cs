using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>A token of a block with what the pack knows of it.</summary>
/// <param name="span">Where in the block.</param>
/// <param name="kind">What it is made of.</param>
/// <param name="text">As written.</param>
/// <param name="folded">For matching: lower case, one kind of apostrophe.</param>
internal sealed class Word(TextSpan span, TokenKind kind, string text, string folded)
{
    /// <summary>Where in the block.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What it is made of.</summary>
    public TokenKind Kind { get; } = kind;

    /// <summary>As written.</summary>
    public string Text { get; } = text;

    /// <summary>For matching.</summary>
    public string Folded { get; } = folded;

    /// <summary>What the pack knows of it.</summary>
    public WordRole Roles { get; set; }

    /// <summary>Whether a reporting verb opens with it.</summary>
    public bool OpensVerb { get; set; }

    /// <summary>Whether it opens with a capital letter.</summary>
    public bool IsCapital { get; } = Characters.IsUpper(text[0]) || (text.Length > 1 && text[0] is '\'' or '’' && Characters.IsUpper(text[1]));

    /// <summary>Whether it is a word, ideograph or number rather than punctuation or a sign.</summary>
    public bool IsContent => Kind is TokenKind.Word or TokenKind.Ideograph or TokenKind.Number;

    /// <summary>Whether it is punctuation.</summary>
    public bool IsPunctuation => Kind is TokenKind.Punctuation or TokenKind.Symbol;

    /// <summary>Whether it is a mark that opens a name or a quotation.</summary>
    public bool IsOpeningMark => Text is "«" or "„" or "“" or "\"" or "《";

    /// <summary>Whether it is a mark that closes a name or a quotation.</summary>
    public bool IsClosingMark => Text is "»" or "“" or "”" or "\"" or "》";

    /// <summary>Whether it ends in one of the endings, with at least so many letters before.</summary>
    public bool EndsIn(IReadOnlyList<string> endings, int least) => endings.Any(e => Folded.Length >= e.Length + least && Folded.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether it has one of the roles.</summary>
    public bool Is(WordRole roles) => (Roles & roles) != 0;

    /// <summary>The form in which words are compared.</summary>
    public static string Fold(string text) => text.ToLowerInvariant().Replace('’', '\'').Replace("ـ", "", StringComparison.Ordinal);
}
