using System.Globalization;
using Synoptic.Model;

namespace Synoptic.Languages.Tokens;

/// <summary>Cuts a text into tokens by Unicode's properties alone, in one pass; the same for all languages.</summary>
internal static class Tokenizer
{
    /// <summary>
    /// The tokens of <paramref name="text"/> in order, without white space. A word keeps its marks and inner hyphens; an
    /// elided article stands alone ("l'", "Italie"), as does a suffix after an apostrophe ("Ankara", "'da"). A number and
    /// letters glued to its end are two tokens ("17", "th").
    /// </summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = new(text.Length / 5 + 4);
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (Characters.IsSpace(c))
            {
                at++;
                continue;
            }

            int end;
            if (Characters.IsDigit(c))
            {
                end = NumberEnd(text, at);
                tokens.Add(new Token(new TextSpan(at, end), TokenKind.Number));
            }
            else if (Characters.IsIdeograph(c))
            {
                end = MarksEnd(text, at + 1);
                tokens.Add(new Token(new TextSpan(at, end), TokenKind.Ideograph));
            }
            else if (IsWordStart(text, at))
            {
                end = WordEnd(text, at, tokens);
            }
            else
            {
                end = at + (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
                tokens.Add(new Token(new TextSpan(at, end), char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol));
            }

            at = end;
        }

        return tokens;
    }

    private static bool IsWordStart(string text, int at)
    {
        char c = text[at];
        return char.IsSurrogate(c)
            ? CharUnicodeInfo.GetUnicodeCategory(text, at) is >= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter
            : Characters.IsLetter(c);
    }

    private static int MarksEnd(string text, int at)
    {
        while (at < text.Length && Characters.IsMark(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int NumberEnd(string text, int at)
    {
        while (true)
        {
            while (at < text.Length && Characters.IsDigit(text[at]))
            {
                at++;
            }

            if (at + 1 >= text.Length || !Characters.IsDigit(text[at + 1]))
            {
                return at;
            }

            bool separates = text[at] is '.' or ',' or '\'' or '’' or '٫' or '٬' or '．' or '，'
                || (text[at] is '\u00A0' or '\u202F' or '\u2009' && DigitsFrom(text, at + 1) == 3);
            if (!separates)
            {
                return at;
            }

            at++;
        }
    }

    private static int DigitsFrom(string text, int at)
    {
        int count = 0;
        while (at + count < text.Length && count < 4 && Characters.IsDigit(text[at + count]))
        {
            count++;
        }

        return count;
    }

    private static int WordEnd(string text, int start, List<Token> tokens)
    {
        int begin = start, part = start, at = start;
        while (at < text.Length)
        {
            char c = text[at];
            if ((Characters.IsLetter(c) && !Characters.IsIdeograph(c) && (!char.IsSurrogate(c) || char.IsLowSurrogate(c) || IsWordStart(text, at)))
                || Characters.IsMark(c) || Characters.IsDigit(c))
            {
                at++;
                continue;
            }

            bool joins = at + 1 < text.Length && at > part && IsWordStart(text, at + 1) && !Characters.IsIdeograph(text[at + 1]);
            if (Characters.IsHyphen(c) && at > part && at + 1 < text.Length
                && (joins || Characters.IsDigit(text[at + 1])))
            {
                at++;
                part = at;
                continue;
            }

            if (!joins || !(Characters.IsApostrophe(c) || c == '·' || (c is '"' or '״' && text[at - 1] is >= '\u05D0' and <= '\u05EA')))
            {
                break;
            }

            int cut = Characters.IsApostrophe(c) ? Cut(text, part, at) : 0;
            if (cut > 0)
            {
                tokens.Add(new Token(new TextSpan(begin, cut), TokenKind.Word));
                begin = cut;
                part = at + 1;
            }

            at++;
        }

        tokens.Add(new Token(new TextSpan(begin, at), TokenKind.Word));
        return at;
    }

    /// <summary>
    /// Where to cut a word at its apostrophe: after it for an elided word ("d'Emmanuel"), before it for a suffix ("Putin's",
    /// "Ankara'da"), or 0 where the apostrophe is a letter or part of a name ("п'ять", "O'Brien", "Sa'ar").
    /// </summary>
    private static int Cut(string text, int start, int apostrophe)
    {
        if (!Characters.IsLatin(text[start]) || !Characters.IsLatin(text[apostrophe + 1]))
        {
            return 0;
        }

        int before = apostrophe - start;
        int after = 0;
        while (apostrophe + 1 + after < text.Length && after < 4 && Characters.IsLetter(text[apostrophe + 1 + after]))
        {
            after++;
        }

        if (!Characters.IsUpper(text[start]))
        {
            return before <= 5 && after >= 2 ? apostrophe + 1 : apostrophe;
        }

        bool acronym = before == 2 && Characters.IsUpper(text[start + 1]);
        return before >= 3 || acronym ? apostrophe : 0;
    }
}
