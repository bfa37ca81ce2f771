using Synoptic.Languages.Tokens;

namespace Synoptic.Languages.Patterns;

/// <summary>Cuts a text into atoms and looks each up in a vocabulary.</summary>
internal static class Atomizer
{
    /// <summary>The atoms of <paramref name="text"/> in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="find">The number of a folded word.</param>
    /// <param name="cuts">The vocabulary by which compounds are cut, or null to leave them whole.</param>
    public static Atom[] Cut(ReadOnlySpan<char> text, Func<ReadOnlySpan<char>, int> find, Vocabulary? cuts)
    {
        List<Atom> atoms = new(text.Length / 4 + 4);
        Span<char> buffer = stackalloc char[Folding.Longest];
        bool space = false;
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (Characters.IsSpace(c))
            {
                space = true;
                at++;
                continue;
            }

            int start = at;
            AtomKind kind = KindOf(c);
            at = End(text, at, kind);
            ReadOnlySpan<char> word = text[start..at];
            int value = kind == AtomKind.Digits ? Value(word, buffer, out int length) : -1;
            length = kind == AtomKind.Digits ? Math.Min(word.Length, buffer.Length) : Folding.Fold(word, buffer);
            int number = length <= 0 ? -1 : find(buffer[..length]);
            bool capital = kind == AtomKind.Word && Characters.IsUpper(c);
            int cut = number < 0 && kind == AtomKind.Word && length == word.Length && cuts is not null ? cuts.Cut(buffer[..length]) : 0;
            if (cut > 0)
            {
                atoms.Add(new Atom(start, start + cut, find(buffer[..cut]), -1, kind, space, capital, false));
                atoms.Add(new Atom(start + cut, at, find(buffer[cut..length]), -1, kind, false, capital, true));
            }
            else
            {
                atoms.Add(new Atom(start, at, number, value, kind, space, capital, false));
            }

            space = false;
        }

        return [.. atoms];
    }

    private static AtomKind KindOf(char c) => Characters.IsDigit(c) ? AtomKind.Digits
        : Characters.IsIdeograph(c) || Characters.IsHangul(c) || c is >= '\u30A1' and <= '\u30FF' ? AtomKind.Glyph
        : Characters.IsLetter(c) || Characters.IsMark(c) ? AtomKind.Word
        : AtomKind.Sign;

    private static int End(ReadOnlySpan<char> text, int at, AtomKind kind)
    {
        at++;
        if (kind == AtomKind.Sign)
        {
            return at;
        }

        while (at < text.Length && (kind switch
        {
            AtomKind.Digits => Characters.IsDigit(text[at]),
            AtomKind.Glyph => Characters.IsMark(text[at]),
            _ => KindOf(text[at]) == AtomKind.Word,
        }))
        {
            at++;
        }

        return at;
    }

    /// <summary>The value of a run of digits; writes them as ASCII into <paramref name="ascii"/>.</summary>
    private static int Value(ReadOnlySpan<char> digits, Span<char> ascii, out int length)
    {
        length = 0;
        int value = 0;
        foreach (char c in digits[..Math.Min(digits.Length, ascii.Length)])
        {
            int digit = Characters.DigitValue(c);
            ascii[length++] = (char)('0' + digit);
            value = length <= 9 ? (value * 10) + digit : -1;
        }

        return digits.Length <= 9 ? value : -1;
    }
}
