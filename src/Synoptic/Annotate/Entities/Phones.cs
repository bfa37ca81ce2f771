using AnyAscii;

namespace Synoptic.Annotate.Entities;

/// <summary>
/// Rough sounds of a word in any script: letters are romanised, letter groups become one sign each, doubled signs one. Meant
/// for comparing transliterations of one name, not for reading aloud.
/// </summary>
internal static class Phones
{
    private static readonly (string Letters, char Sound)[] Groups =
    [
        ("tsch", 'C'), ("shch", 'S'), ("dzh", 'J'), ("sch", 'S'), ("tch", 'C'), ("sh", 'S'), ("ch", 'C'), ("zh", 'Z'), ("kh", 'x'), ("gh", 'g'),
        ("ph", 'f'), ("th", 't'), ("dh", 'd'), ("ck", 'k'), ("ts", 'c'), ("tz", 'c'), ("dj", 'J'), ("qu", 'k'), ("cz", 'C'), ("sz", 'S'), ("rz", 'Z'),
        ("ou", 'u'), ("oo", 'u'), ("ee", 'i'), ("ea", 'i'), ("x", 'X'),
    ];

    /// <summary>The sounds of a word.</summary>
    /// <param name="word">The word, in any script and case.</param>
    /// <param name="sounds">Letters of its language that the common romanisation would misread, longest first.</param>
    public static string Of(string word, IReadOnlyList<KeyValuePair<string, string>> sounds)
    {
        string lower = word.ToLowerInvariant();
        if (sounds.Count > 0)
        {
            lower = Respell(lower, sounds);
        }

        string ascii = lower.Transliterate().ToLowerInvariant();
        Span<char> phones = stackalloc char[Math.Min(ascii.Length * 2, 256)];
        int length = 0;
        for (int i = 0; i < ascii.Length && length + 2 < phones.Length;)
        {
            char sound = ascii[i];
            int taken = 1;
            foreach ((string letters, char one) in Groups)
            {
                if (string.CompareOrdinal(ascii, i, letters, 0, letters.Length) == 0)
                {
                    sound = one;
                    taken = letters.Length;
                    break;
                }
            }

            i += taken;
            if (sound == 'X')
            {
                length = Append(phones, length, 'k');
                sound = 's';
            }

            if (char.IsAsciiLetterOrDigit(sound))
            {
                length = Append(phones, length, sound);
            }
        }

        return new string(phones[..length]);
    }

    /// <summary>Whether a sound is a vowel or glides like one.</summary>
    public static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Whether a script leaves vowels out: Arabic and Hebrew.</summary>
    public static bool IsAbjad(string word) => word.AsSpan().IndexOfAnyInRange('\u0590', '\u06FF') >= 0;

    private static int Append(Span<char> phones, int length, char sound)
    {
        if (length == 0 || phones[length - 1] != sound)
        {
            phones[length++] = sound;
        }

        return length;
    }

    private static string Respell(string lower, IReadOnlyList<KeyValuePair<string, string>> sounds)
    {
        System.Text.StringBuilder spelled = new(lower.Length + 4);
        for (int i = 0; i < lower.Length;)
        {
            int taken = 0;
            foreach ((string letters, string sound) in sounds)
            {
                if (letters.Length > 0 && string.CompareOrdinal(lower, i, letters, 0, letters.Length) == 0)
                {
                    // A letter without a sound of its own that begins a word carries a vowel ("عون", Aoun).
                    spelled.Append(i == 0 && sound.Length == 0 ? "a" : sound);
                    taken = letters.Length;
                    break;
                }
            }

            if (taken == 0)
            {
                spelled.Append(lower[i]);
                taken = 1;
            }

            i += taken;
        }

        return spelled.ToString();
    }
}
