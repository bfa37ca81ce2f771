using System.Collections.Frozen;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;

namespace Synoptic.Annotate.Quotes;

/// <summary>Which characters open and close quotations: the world's marks, and the pack's own where habits differ.</summary>
internal static class QuoteMarks
{
    /// <summary>The characters that may close what a character opens, over all habits of writing.</summary>
    private static readonly FrozenDictionary<char, string> Closers = new Dictionary<char, string>
    {
        ['„'] = "“”\"„",
        ['“'] = "”“\"",
        ['”'] = "”",
        ['‟'] = "”",
        ['"'] = "\"",
        ['＂'] = "＂",
        ['〝'] = "〞〟",
        ['«'] = "»",
        ['»'] = "«»",
        ['‹'] = "›",
        ['›'] = "‹›",
        ['‚'] = "‘’",
        ['‘'] = "’",
        ['’'] = "’",
        ['\''] = "'",
        ['「'] = "」",
        ['『'] = "』",
        ['｢'] = "｣",
    }.ToFrozenDictionary();

    /// <summary>Whether a character is any quotation mark.</summary>
    public static bool IsMark(char c) => Closers.ContainsKey(c) || c is '〞' or '〟' or '」' or '』' or '｣';

    /// <summary>Whether the mark may open a quotation where it stands.</summary>
    public static bool Opens(string text, int at, LanguagePack pack)
    {
        char c = text[at];
        if (!Closers.ContainsKey(c) || at + 1 >= text.Length)
        {
            return false;
        }

        char before = at == 0 ? ' ' : text[at - 1];
        char after = text[at + 1];
        bool startsWord = !char.IsLetterOrDigit(before) || Characters.IsIdeograph(before) || c is '「' or '『' or '｢';
        if (c is '\'' or '’' or '‘')
        {
            return startsWord && before is not (',' or '.' or '!' or '?') && (char.IsLetterOrDigit(after) || after is '¿' or '¡' or '…') && (c != '’' || Declared(pack, c));
        }

        if (c is '"' or '“' or '”' or '＂')
        {
            bool spaced = char.IsWhiteSpace(after);
            return (startsWord || c == '“') && !spaced && (c != '”' || Declared(pack, c) || !HasOpener(pack));
        }

        // An angle mark that points the other way opens only where the pack says so, or where nothing but an opener fits.
        return c is not ('»' or '›') || Declared(pack, c) || (char.IsWhiteSpace(before) && !char.IsWhiteSpace(after));
    }

    /// <summary>Whether the mark may close what another opened.</summary>
    public static bool Closes(string text, int at, char opener)
    {
        if (!Closers.TryGetValue(opener, out string? closers) || !closers.Contains(text[at], StringComparison.Ordinal))
        {
            return false;
        }

        char before = at == 0 ? ' ' : text[at - 1];
        char after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (text[at] is '\'' or '’' && opener is '\'' or '‘' or '‚' or '’')
        {
            return !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(before);
        }

        // The same character opens and closes: after white space and before a letter it opens.
        return text[at] != opener || opener is not ('"' or '”' or '“' or '»') || !(char.IsWhiteSpace(before) && char.IsLetterOrDigit(after));
    }

    private static bool Declared(LanguagePack pack, char opener) =>
        pack.Reporting.QuoteMarks.Any(pair => pair.Count > 0 && pair[0].Length == 1 && pair[0][0] == opener);

    private static bool HasOpener(LanguagePack pack) => pack.Reporting.QuoteMarks.Count > 0;
}
