using System.Buffers;
using System.Globalization;

namespace Synoptic.Extract.Markup;

/// <summary>What a text looks like, whatever its language.</summary>
internal readonly record struct TextShape
{
    /// <summary>Words; in scripts without spaces two characters count as one.</summary>
    public int Words { get; init; }

    /// <summary>Digits.</summary>
    public int Digits { get; init; }

    /// <summary>Letters.</summary>
    public int Letters { get; init; }

    /// <summary>Upper-case letters.</summary>
    public int Uppercase { get; init; }

    /// <summary>Lower-case letters.</summary>
    public int Lowercase { get; init; }

    /// <summary>Marks that end a sentence.</summary>
    public int Ends { get; init; }

    /// <summary>Commas and their like.</summary>
    public int Commas { get; init; }

    /// <summary>Quotation marks.</summary>
    public int Quotes { get; init; }

    /// <summary>Signs seen in furniture: bars, arrows, bullets, copyright signs.</summary>
    public int Signs { get; init; }

    /// <summary>The last character: 2 ends a sentence, 1 is another mark, 0 is none.</summary>
    public int Closing { get; init; }

    /// <summary>The first letter: 2 upper case, 1 lower case, 0 neither.</summary>
    public int Opening { get; init; }

    /// <summary>Looks at a text.</summary>
    public static TextShape Of(ReadOnlySpan<char> text)
    {
        int words = 0, digits = 0, upper = 0, lower = 0, letters = 0, ends = 0, commas = 0, quotes = 0, signs = 0, dense = 0;
        int opening = -1;
        bool inside = false;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                letters++;
                lower++;
                opening = opening < 0 ? 1 : opening;
                words += inside ? 0 : 1;
                inside = true;
                continue;
            }

            if (c == ' ')
            {
                inside = false;
                continue;
            }

            bool letter = char.IsLetter(c) || char.IsSurrogate(c);
            if (letter)
            {
                letters++;
                bool big = char.IsUpper(c);
                upper += big ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
                dense += IsDense(c) ? 1 : 0;
                opening = opening < 0 ? (big ? 2 : char.IsLower(c) ? 1 : 0) : opening;
            }
            else if (char.IsDigit(c))
            {
                digits++;
                opening = opening < 0 ? 0 : opening;
                letter = true;
            }
            else
            {
                switch (c)
                {
                    case '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '۔' or '।' or '…' or '՞' or '։':
                        ends++;
                        break;
                    case ',' or ';' or ':' or '،' or '、' or '，' or '；' or '：' or '؛':
                        commas++;
                        break;
                    case '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」':
                        quotes++;
                        break;
                    case '|' or '›' or '→' or '•' or '·' or '©' or '►' or '▶' or '/' or '>' or '<' or '+' or '@' or '#' or '{' or '}' or '=' or '_':
                        signs++;
                        break;
                    default:
                        letter = char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                            || (c is '\'' or '’' or '-' && inside);
                        break;
                }
            }

            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return new TextShape
        {
            Words = words + (dense / 2),
            Digits = digits,
            Letters = letters,
            Uppercase = upper,
            Lowercase = lower,
            Ends = ends,
            Commas = commas,
            Quotes = quotes,
            Signs = signs,
            Opening = Math.Max(0, opening),
            Closing = ClosingOf(text),
        };
    }

    /// <summary>All characters for which <see cref="IsDense"/> holds.</summary>
    public static SearchValues<char> Dense { get; } =
        SearchValues.Create([.. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(c => (char)c).Where(IsDense)]);

    /// <summary>Whether a script puts no space between words, so that a character says as much as a short word.</summary>
    public static bool IsDense(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static int ClosingOf(ReadOnlySpan<char> text)
    {
        int last = text.Length - 1;
        while (last >= 0 && (char.IsWhiteSpace(text[last]) || text[last] is '"' or '”' or '“' or '»' or '\'' or '’' or ')' or ']' or '」'))
        {
            last--;
        }

        return last < 0 ? 0
            : text[last] is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '۔' or '।' or '…' ? 2
            : char.IsLetterOrDigit(text[last]) ? 0 : 1;
    }
}
