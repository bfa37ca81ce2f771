using Synoptic.Languages.Patterns;

namespace Synoptic.Languages.Numbers;

/// <summary>Reads ordinals: words, figures with an ordinal ending, Roman figures, 第三.</summary>
internal static class Ordinals
{
    /// <summary>Reads the ordinal that begins at an atom.</summary>
    public static bool TryRead(AtomText text, int at, out int value, out int end)
    {
        value = 0;
        end = at;
        Atom atom = text.Atoms[at];
        if (text.TryHit(at, LexicalClass.Ordinal, out LexicalHit word))
        {
            value = word.Value;
            end = word.End;
            return true;
        }

        switch (atom.Kind)
        {
            case AtomKind.Digits when atom.Value is > 0 and < 1000:
                if (text.TryHit(at + 1, LexicalClass.OrdinalSuffix, out LexicalHit suffix) && !text.Atoms[at + 1].SpaceBefore)
                {
                    value = atom.Value;
                    end = suffix.End;
                    return true;
                }

                return false;
            case AtomKind.Word when atom.Capital && Roman(WithoutSuffix(text, at)) is > 0 and var roman:
                value = roman;
                end = at + 1;
                if (text.TryHit(end, LexicalClass.OrdinalSuffix, out LexicalHit dot) && !text.Atoms[end].SpaceBefore)
                {
                    end = dot.End;
                }

                return true;
            case AtomKind.Glyph when text.Text[atom.Start] == '第' && Numerals.TryRead(text, at + 1, out Numeral numeral) && numeral.Value < 1000:
                value = (int)numeral.Value;
                end = numeral.End;
                return true;
            default:
                return Compound(text, at, out value, out end);
        }
    }

    /// <summary>"twenty-first", "двадцать первого".</summary>
    private static bool Compound(AtomText text, int at, out int value, out int end)
    {
        value = 0;
        end = at;
        if (!text.TryHit(at, LexicalClass.Cardinal, out LexicalHit tens) || tens.Value is not (>= 20 and <= 90) || tens.Value % 10 != 0)
        {
            return false;
        }

        int next = text.SignAt(tens.End) == '-' ? tens.End + 1 : tens.End;
        if (!text.TryHit(next, LexicalClass.Ordinal, out LexicalHit units) || units.Value is not (>= 1 and <= 9))
        {
            return false;
        }

        value = tens.Value + units.Value;
        end = units.End;
        return true;
    }

    /// <summary>The figures of "XXe", "XIX-го": the word without an ordinal ending glued to it.</summary>
    private static ReadOnlySpan<char> WithoutSuffix(AtomText text, int at)
    {
        ReadOnlySpan<char> word = text.Of(at);
        foreach (string suffix in text.Lexicon.Pack.Numbers.OrdinalSuffixes)
        {
            if (word.Length > suffix.Length && suffix.Length > 0 && char.IsLower(suffix[0]) && word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return word[..^suffix.Length];
            }
        }

        return word;
    }

    /// <summary>The value of Roman figures in capitals up to XXXIX, or 0.</summary>
    public static int Roman(ReadOnlySpan<char> word)
    {
        int total = 0, before = 0;
        for (int i = word.Length - 1; i >= 0; i--)
        {
            int value = word[i] switch { 'I' or 'І' => 1, 'V' => 5, 'X' or 'Х' => 10, _ => 0 };
            if (value == 0 || word.Length > 6)
            {
                return 0;
            }

            total += value < before ? -value : value;
            before = Math.Max(before, value);
        }

        return total;
    }
}
