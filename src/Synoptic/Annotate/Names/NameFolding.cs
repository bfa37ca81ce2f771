namespace Synoptic.Annotate.Names;

/// <summary>
/// Folds spellings of a name that differ in case, diacritics, points, hyphens or apostrophes to one key, and hashes keys.
/// Works letter by letter of the Unicode script; knows nothing of a language.
/// </summary>
internal static class NameFolding
{
    private const int TableEnd = 0x0600;
    private static readonly string?[] Latin = BuildTable();

    /// <summary>Folds <paramref name="text"/> into <paramref name="key"/> and returns the number of characters written.</summary>
    /// <param name="text">The words.</param>
    /// <param name="key">Where to write; writing stops when it is full.</param>
    public static int Fold(ReadOnlySpan<char> text, Span<char> key)
    {
        int length = 0;
        foreach (char c in text)
        {
            char lower = char.ToLowerInvariant(c);
            if (lower is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                if (length < key.Length)
                {
                    key[length++] = lower;
                }

                continue;
            }

            if (lower < TableEnd && Latin[lower] is { } plain)
            {
                foreach (char p in plain)
                {
                    if (length < key.Length)
                    {
                        key[length++] = p;
                    }
                }

                continue;
            }

            char folded = FoldOther(lower);
            if (folded == '\0' || (folded == ' ' && (length == 0 || key[length - 1] == ' ')))
            {
                continue;
            }

            if (length < key.Length)
            {
                key[length++] = folded;
            }
        }

        while (length > 0 && key[length - 1] == ' ')
        {
            length--;
        }

        return length;
    }

    /// <summary>The folded form of <paramref name="text"/>.</summary>
    public static string Fold(string text)
    {
        Span<char> key = text.Length <= 128 ? stackalloc char[256] : new char[text.Length * 2];
        return new string(key[..Fold(text, key)]);
    }

    /// <summary>A hash of characters, the same on every machine.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="seed">Keeps kinds of keys apart.</param>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed = 0)
    {
        ulong hash = 0xCBF29CE484222325UL ^ (seed * 0x9E3779B97F4A7C15UL);
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x100000001B3UL;
        }

        return Mix(hash);
    }

    /// <summary>Spreads the bits of <paramref name="value"/> (the finisher of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static char FoldOther(char c) => c switch
    {
        '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or 'ʿ' or 'ʾ' or '"' or '«' or '»' or '“' or '”' or '„' or '.' => '\0',
        >= '\u0591' and <= '\u05C7' => '\0',
        >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640' => '\0',
        >= '\u200B' and <= '\u200F' => '\0',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ئ' => 'ي',
        '-' or '–' or '‑' or '‐' or '_' or '\u00A0' or '・' or '·' or '/' or ',' => ' ',
        _ when char.IsWhiteSpace(c) => ' ',
        >= '\u1E00' and <= '\u1EFF' => AnyAscii.Transliteration.Transliterate(c.ToString()) is [var one, ..] ? char.ToLowerInvariant(one) : c,
        _ => c,
    };

    private static string?[] BuildTable()
    {
        string?[] table = new string?[TableEnd];
        for (char c = '\u00C0'; c < '\u0250'; c++)
        {
            if (char.IsLetter(c))
            {
                table[c] = AnyAscii.Transliteration.Transliterate(c.ToString()).ToLowerInvariant();
            }
        }

        // Schwa of Azerbaijani keeps its own letter; dotted and dotless i are one.
        table['ə'] = "a";
        for (char c = '\u0300'; c < '\u0370'; c++)
        {
            table[c] = "";
        }

        foreach ((string from, string to) in new[]
        {
            ("άέήίόύώϊϋΐΰς", "αεηιουωιυιυσ"),
            ("ёѐѝ", "еей"),
        })
        {
            for (int i = 0; i < from.Length; i++)
            {
                table[from[i]] = to[i].ToString();
            }
        }

        return table;
    }
}
