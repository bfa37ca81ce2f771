namespace Synoptic.Languages.Identification;

/// <summary>Turns text into hashes of character n-grams and words: the features of identification.</summary>
/// <remarks>
/// Only letters of the text's own script count, lower-cased. A word is padded with a boundary on both sides and gives its
/// n-grams of one to <see cref="LongestGram"/> characters and, when longer than that, itself. Han and kana give single
/// characters and pairs. After Cavnar and Trenkle (1994), "N-Gram-Based Text Categorization", and Joulin et al. (2017),
/// "Bag of Tricks for Efficient Text Classification".
/// </remarks>
internal static class LanguageFeatures
{
    /// <summary>Longest n-gram inside a word, boundaries counted.</summary>
    public const int LongestGram = 5;

    private const int LongestWord = 48;
    private const char Boundary = '_';
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Writes the hashes of the features of <paramref name="text"/> and returns how many there are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="script">The script whose letters count.</param>
    /// <param name="hashes">Where to write; reading stops when it is full.</param>
    public static int Collect(ReadOnlySpan<char> text, Script script, Span<uint> hashes)
    {
        Span<char> word = stackalloc char[LongestWord + 2];
        word[0] = Boundary;
        int length = 1, count = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (Scripts.Of(c) == script && length <= LongestWord)
            {
                word[length++] = c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
                continue;
            }

            if (length > 1)
            {
                word[length++] = Boundary;
                int added = script == Script.Cjk ? Pairs(word[1..(length - 1)], hashes[count..]) : Grams(word[..length], hashes[count..]);
                if (added < 0)
                {
                    return count;
                }

                count += added;
                length = 1;
            }
        }

        return count;
    }

    private static int Grams(ReadOnlySpan<char> word, Span<uint> hashes)
    {
        if (hashes.Length < (word.Length * LongestGram) + 1)
        {
            return -1;
        }

        int count = 0;
        for (int start = 0; start < word.Length; start++)
        {
            uint hash = Basis;
            int end = Math.Min(word.Length, start + LongestGram);
            for (int i = start; i < end; i++)
            {
                hash = (hash ^ word[i]) * Prime;
                hashes[count++] = Mix(hash);
            }
        }

        if (word.Length > LongestGram)
        {
            uint hash = Basis;
            foreach (char c in word)
            {
                hash = (hash ^ c) * Prime;
            }

            hashes[count++] = Mix(hash);
        }

        return count;
    }

    private static int Pairs(ReadOnlySpan<char> run, Span<uint> hashes)
    {
        if (hashes.Length < run.Length * 2)
        {
            return -1;
        }

        int count = 0;
        for (int i = 0; i < run.Length; i++)
        {
            uint one = (Basis ^ run[i]) * Prime;
            hashes[count++] = Mix(one);
            if (i + 1 < run.Length)
            {
                hashes[count++] = Mix((one ^ run[i + 1]) * Prime);
            }
        }

        return count;
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >> 13);
    }
}
