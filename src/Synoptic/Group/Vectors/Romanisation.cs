using AnyAscii;

namespace Synoptic.Group.Vectors;

/// <summary>
/// Each character as lower-case Latin letters, so that a name meets itself across scripts: <c>Путин</c>, <c>Πούτιν</c> and
/// <c>Putin</c> share letters. Read once a character from AnyAscii and then kept.
/// </summary>
internal static class Romanisation
{
    // Up to seven letters a character, the first in the lowest byte; the top byte marks a character that was looked up.
    private const ulong Known = 1UL << 56;

    // Alef, ayin and hamza, which AnyAscii writes as quotation marks, carry a word's vowel.
    private const string Glottal = "a";

    private static readonly Lock Gate = new();
    private static readonly ulong[] Table = new ulong[char.MaxValue + 1];

    /// <summary>Writes the letters and digits of a token.</summary>
    /// <returns>How many were written: fewer than the token has when <paramref name="into"/> is full.</returns>
    public static int Write(ReadOnlySpan<char> token, Span<byte> into)
    {
        int length = 0;
        foreach (char c in token)
        {
            for (ulong letters = Letters(c) & ~Known; letters != 0 && length < into.Length; letters >>= 8)
            {
                into[length++] = (byte)letters;
            }
        }

        return length;
    }

    private static ulong Letters(char c)
    {
        if (char.IsAsciiLetterLower(c))
        {
            return c;
        }

        ulong found = Table[c];
        if (found == 0)
        {
            found = Table[c] = LookUp(c);
        }

        return found;
    }

    private static ulong LookUp(char c)
    {
        ulong letters = 0;
        int count = 0;
        string written = "";
        if (!char.IsSurrogate(c))
        {
            // AnyAscii unpacks its tables on first use and does not say that threads may do so at once.
            lock (Gate)
            {
                written = c.ToString().Transliterate();
            }
        }

        foreach (char r in written is "'" or "`" ? Glottal : written)
        {
            char lower = char.ToLowerInvariant(r);
            if (char.IsAsciiLetterOrDigit(lower) && count < 7)
            {
                letters |= (ulong)lower << (8 * count++);
            }
        }

        return letters | Known;
    }
}
