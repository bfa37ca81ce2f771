namespace Synoptic.Group.Vectors;

/// <summary>
/// The features whose vectors make up a token's vector, as 32-bit hashes: the word, the word without what Arabic and Hebrew glue
/// before it, its consonants, and pieces of its romanised letters (after Bojanowski et al. 2017, Enriching Word Vectors with
/// Subword Information, but over Latin letters for every script, so that scripts share them).
/// </summary>
internal static class TokenFeatures
{
    /// <summary>The most features a token has.</summary>
    public const int Most = 300;

    private const int LongestRoman = 48;
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const int LongestPrefix = 8;
    private const int RomanMost = 170;
    private const char FirstLossyScript = '\u0590';
    private const char FirstHangul = '\uAC00';
    private const char LastHangul = '\uD7A3';
    private const uint NativeKind = 9;

    /// <summary>Writes a token's features.</summary>
    /// <param name="token">The token as <see cref="TokenScanner"/> gives it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="into">At least <see cref="Most"/> long. The first is the token itself; the second, for a word, its consonants.</param>
    /// <returns>How many were written.</returns>
    public static int Write(ReadOnlySpan<char> token, TokenKind kind, Span<uint> into)
    {
        into[0] = Hash(token, (uint)kind + 1);
        if (kind != TokenKind.Word)
        {
            return 1;
        }

        ReadOnlySpan<char> stem = Clitics.Strip(token);
        Span<byte> roman = stackalloc byte[LongestRoman + 2];
        ReadOnlySpan<byte> padded = Pad(stem, roman);
        int count = 1;
        into[count++] = Skeleton.Hash(padded[1..^1]);
        if (stem.Length < token.Length)
        {
            into[count++] = Hash(stem, (uint)kind + 1);
            if (Clitics.MayBelongToWord(token[0]))
            {
                // The cut may have been wrong: the stem's beginnings join the pieces of the whole word.
                count = WritePrefixes(padded, ShortestGram + 1, into, count);
                padded = Pad(token, roman);
            }
        }

        for (int length = ShortestGram; length <= LongestGram; length++)
        {
            for (int start = 0; start + length <= padded.Length && count < RomanMost; start++)
            {
                into[count++] = Hash(padded.Slice(start, length));
            }
        }

        count = WritePrefixes(padded, LongestGram + 1, into, count);
        return token[0] < FirstLossyScript || CharTable.ClassOf(token[0]) != CharClass.Letter ? count : WriteNative(token, into, count);
    }

    /// <summary>Mixes the bits of a hash so that each depends on all (the finaliser of MurmurHash3).</summary>
    internal static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    // Where romanisation brings letters together (Hebrew, Arabic, India's scripts) or spreads a syllable out (Hangul), pieces of
    // the word as it stands join the romanised ones.
    private static int WriteNative(ReadOnlySpan<char> token, Span<uint> into, int count)
    {
        Span<char> padded = stackalloc char[TokenScanner.MaxLength + 2];
        padded[0] = '<';
        token.CopyTo(padded[1..]);
        padded[token.Length + 1] = '>';
        padded = padded[..(token.Length + 2)];
        int shortest = token[0] is >= FirstHangul and <= LastHangul ? ShortestGram - 1 : ShortestGram;
        for (int length = shortest; length < LongestGram; length++)
        {
            for (int start = 0; start + length <= padded.Length && count < into.Length; start++)
            {
                into[count++] = Hash(padded.Slice(start, length), NativeKind);
            }
        }

        return count;
    }

    private static ReadOnlySpan<byte> Pad(ReadOnlySpan<char> word, Span<byte> roman)
    {
        roman[0] = (byte)'<';
        int letters = Romanisation.Write(word, roman[1..^1]);
        roman[letters + 1] = (byte)'>';
        return roman[..(letters + 2)];
    }

    private static int WritePrefixes(ReadOnlySpan<byte> padded, int shortest, Span<uint> into, int count)
    {
        for (int length = shortest; length <= LongestPrefix && length <= padded.Length; length++)
        {
            into[count++] = Hash(padded[..length]);
        }

        return count;
    }

    private static uint Hash(ReadOnlySpan<char> token, uint kind)
    {
        uint hash = 2166136261 ^ (kind * 0x9E3779B9);
        foreach (char c in token)
        {
            hash = (hash ^ c) * 16777619;
        }

        return Mix(hash);
    }

    private static uint Hash(ReadOnlySpan<byte> gram)
    {
        uint hash = 2166136261;
        foreach (byte b in gram)
        {
            hash = (hash ^ b) * 16777619;
        }

        return Mix(hash);
    }
}
