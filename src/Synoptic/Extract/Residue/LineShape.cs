using Synoptic.Extract.Markup;

namespace Synoptic.Extract.Residue;

/// <summary>What a line looks like, whatever its language.</summary>
internal sealed record LineShape
{
    private const string Enders = ".!?…。！？｡।॥۔؟։።៕။︒";
    private const string Closers = "\"'”’»«“‹›)]}）」』】〉》″*";

    /// <summary>Words; in scripts without spaces a character is a word.</summary>
    public int Words { get; init; }

    /// <summary>Characters of scripts without spaces, each counted as a word.</summary>
    public int Unspaced { get; init; }

    /// <summary>Length in words, with a character of a script without spaces counted as a little over half a word.</summary>
    public double Size => Words - Unspaced + (0.6 * Unspaced);

    /// <summary>Words that open with a capital letter or a digit.</summary>
    public int Capitalised { get; init; }

    /// <summary>Letters and digits.</summary>
    public int Letters { get; init; }

    /// <summary>Digits.</summary>
    public int Digits { get; init; }

    /// <summary>Letters that are capitals, and letters that have case.</summary>
    public int Upper { get; init; }

    /// <summary>Letters that have case.</summary>
    public int Cased { get; init; }

    /// <summary>Commas, semicolons and colons inside.</summary>
    public int Commas { get; init; }

    /// <summary>Sentence ends inside the line.</summary>
    public int InnerEnds { get; init; }

    /// <summary>Bars, bullets, arrows and slashes that separate links.</summary>
    public int Separators { get; init; }

    /// <summary>The line ends as a sentence does.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>The line ends in a colon.</summary>
    public bool EndsColon { get; init; }

    /// <summary>The first letter is a small one.</summary>
    public bool StartsLower { get; init; }

    /// <summary>Holds a quotation mark.</summary>
    public bool Quoted { get; init; }

    /// <summary>All letters that have case are capitals, and there are several.</summary>
    public bool AllCapitals => Cased > 3 && Upper == Cased;

    /// <summary>The length of a count glued to the end ("Headline 25"): its digits, without the space; 0 for none.</summary>
    public int TrailingCount { get; init; }

    /// <summary>Looks at a line.</summary>
    public static LineShape Of(string text)
    {
        int words = 0, capitalised = 0, letters = 0, digits = 0, upper = 0, cased = 0, commas = 0, ends = 0, separators = 0, unspaced = 0;
        bool inWord = false, quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                bool alone = TextShape.IsDense(c);
                unspaced += alone ? 1 : 0;
                if (!inWord || alone)
                {
                    words++;
                    capitalised += char.IsUpper(c) || char.IsDigit(c) ? 1 : 0;
                }

                inWord = !alone;
                letters++;
                digits += char.IsDigit(c) ? 1 : 0;
                upper += char.IsUpper(c) ? 1 : 0;
                cased += char.IsUpper(c) || char.IsLower(c) ? 1 : 0;
                continue;
            }

            // An apostrophe or hyphen inside a word does not end it.
            inWord = inWord && c is '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            commas += c is ',' or ';' or ':' or '，' or '、' or '；' or '：' or '،' or '؛' ? 1 : 0;
            separators += c is '|' or '•' or '·' or '›' or '»' or '→' or '►' or '▶' or '/' or '>' ? 1 : 0;
            quoted |= c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『';
            ends += Enders.Contains(c) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || c > '\u2027') ? 1 : 0;
        }

        ReadOnlySpan<char> trimmed = text.AsSpan().TrimEnd(Closers).TrimEnd();
        bool endsSentence = trimmed.Length > 0 && Enders.Contains(trimmed[^1]);
        return new LineShape
        {
            Words = words,
            Unspaced = unspaced,
            Capitalised = capitalised,
            Letters = letters,
            Digits = digits,
            Upper = upper,
            Cased = cased,
            Commas = commas,
            InnerEnds = Math.Max(0, ends - (endsSentence ? 1 : 0)),
            Separators = separators,
            EndsSentence = endsSentence,
            EndsColon = trimmed.Length > 0 && trimmed[^1] is ':' or '：',
            StartsLower = FirstLetter(text) is { } first && char.IsLower(first),
            Quoted = quoted,
            TrailingCount = CountAtEnd(text),
        };
    }

    private static char? FirstLetter(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return c;
            }
        }

        return null;
    }

    private static int CountAtEnd(string text)
    {
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[text.Length - 1 - digits]))
        {
            digits++;
        }

        int before = text.Length - digits - 1;
        return digits is > 0 and < 6 && before > 0 && char.IsWhiteSpace(text[before]) && char.IsLetter(text[..before].TrimEnd().LastOrDefault()) ? digits : 0;
    }
}
