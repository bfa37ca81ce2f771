namespace Synoptic.Languages.Numbers;

/// <summary>Han numerals, a fact of the script: 二〇二三, 二千三百, 三十五, 万, 亿.</summary>
internal static class HanNumerals
{
    private const string Digits = "〇零一二三四五六七八九";

    /// <summary>The value of a digit, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        '两' or '兩' => 2,
        '壹' => 1,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is var at && at <= 1 ? (at < 0 ? -1 : 0) : at - 1,
    };

    /// <summary>The value of a scale character, or 0.</summary>
    public static double Scale(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' or '萬' => 1e4,
        '亿' or '億' => 1e8,
        '兆' => 1e12,
        _ => 0,
    };

    /// <summary>Reads the Han number that begins at <paramref name="at"/>.</summary>
    /// <returns>The number of characters read; 0 when there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, out double value)
    {
        double total = 0, section = 0, current = 0;
        int start = at, digits = 0;
        bool positional = true, any = false;
        for (; at < text.Length && at - start < 16; at++)
        {
            int digit = Digit(text[at]);
            double scale = Scale(text[at]);
            if (digit >= 0)
            {
                current = positional ? (current * 10) + digit : digit;
                digits++;
                any = true;
            }
            else if (scale > 0 && (any || scale == 10))
            {
                if (digits > 1 && positional && scale < 1e4)
                {
                    break;
                }

                positional = false;
                if (scale < 1e4)
                {
                    section += (any && (current > 0 || digits > 0) ? current : 1) * scale;
                }
                else
                {
                    total += (section + current) * scale;
                    section = 0;
                }

                current = 0;
                digits = 0;
                any = true;
            }
            else
            {
                break;
            }
        }

        value = total + section + current;
        return any ? at - start : 0;
    }
}
