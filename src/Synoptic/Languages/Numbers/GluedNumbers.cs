using Synoptic.Languages.Patterns;

namespace Synoptic.Languages.Numbers;

/// <summary>Reads number words that are written as one word: "dreiundzwanzig", "zweihunderttausend".</summary>
internal static class GluedNumbers
{
    /// <summary>Whether a word may be a number written as one word: its pack has such, and it opens as one of its number words does.</summary>
    public static bool MayRead(AtomText text, int at)
    {
        Atom atom = text.Atoms[at];
        return text.Lexicon.Pack.Numbers.Glued && atom.Length >= 5 && text.Lexicon.NumberOpenings.Contains(PackLexicon.Opening(text.Of(at)));
    }

    /// <summary>Reads a whole word as a number.</summary>
    public static bool TryRead(AtomText text, int at, out double value)
    {
        value = 0;
        if (!MayRead(text, at))
        {
            return false;
        }

        Span<char> word = stackalloc char[Folding.Longest];
        int length = Folding.Fold(text.Of(at), word);
        if (length < 5)
        {
            return false;
        }

        WordNumbers.Sum sum = new();
        ReadOnlySpan<char> rest = word[..length];
        int parts = 0;
        while (rest.Length > 0)
        {
            int taken = Longest(text.Lexicon, rest, out double part, out bool scale);
            if (taken == 0 && parts > 0 && Joiner(text.Lexicon.Pack.Numbers, rest) is > 0 and var joiner)
            {
                rest = rest[joiner..];
                taken = Longest(text.Lexicon, rest, out part, out scale);
            }

            if (taken == 0 || !sum.Add(part, scale))
            {
                return false;
            }

            parts++;
            rest = rest[taken..];
        }

        value = sum.Value;
        return parts > 1;
    }

    private static int Longest(PackLexicon lexicon, ReadOnlySpan<char> text, out double value, out bool scale)
    {
        for (int length = text.Length; length > 1; length--)
        {
            if (lexicon.NumberWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out (double Value, bool Scale) found))
            {
                (value, scale) = found;
                return length;
            }
        }

        value = 0;
        scale = false;
        return 0;
    }

    private static int Joiner(NumberRules rules, ReadOnlySpan<char> text)
    {
        foreach (string joiner in rules.Joiners)
        {
            if (text.StartsWith(joiner, StringComparison.OrdinalIgnoreCase) && text.Length > joiner.Length)
            {
                return joiner.Length;
            }
        }

        return 0;
    }
}
