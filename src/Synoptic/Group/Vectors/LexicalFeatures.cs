using System.Runtime.InteropServices;

namespace Synoptic.Group.Vectors;

/// <summary>
/// What two texts share to the letter, whatever their scripts: numbers, and of each word its romanised pieces and its consonants,
/// so that names and cognates meet. The channel beside the vectors, which know meanings and hardly names.
/// </summary>
internal static class LexicalFeatures
{
    private const float NumberCount = 3;
    private const float SkeletonCount = 1.5f;
    private const int ShortestWord = 3;
    private const int PieceLength = 4;
    private const int LongestRoman = 32;

    /// <summary>A text's features and how much of each it has: a word's share of its pieces does not grow with its length.</summary>
    /// <param name="text">The text, in any language.</param>
    public static Dictionary<uint, float> Of(ReadOnlySpan<char> text)
    {
        Dictionary<uint, float> counts = [];
        Span<byte> roman = stackalloc byte[LongestRoman + 2];
        TokenScanner tokens = new(text, stackalloc char[TokenScanner.MaxLength]);
        while (tokens.MoveNext())
        {
            if (tokens.Kind == TokenKind.Number)
            {
                Add(counts, Hash(tokens.Token), NumberCount);
            }
            else if (tokens.Kind == TokenKind.Word)
            {
                int letters = Romanisation.Write(Clitics.Strip(tokens.Token), roman[1..^1]);
                (roman[0], roman[letters + 1]) = ((byte)'<', (byte)'>');
                AddWord(counts, roman[..(letters + 2)]);
            }
            else if (tokens.Token.Length == 2)
            {
                Add(counts, Hash(tokens.Token), 1);
            }
        }

        return counts;
    }

    private static void AddWord(Dictionary<uint, float> counts, ReadOnlySpan<byte> padded)
    {
        if (padded.Length - 2 < ShortestWord)
        {
            return;
        }

        Add(counts, Skeleton.Hash(padded[1..^1]), SkeletonCount);
        int pieces = Math.Max(1, padded.Length - PieceLength + 1);
        for (int start = 0; start + PieceLength <= padded.Length; start++)
        {
            uint hash = 2166136261;
            foreach (byte b in padded.Slice(start, PieceLength))
            {
                hash = (hash ^ b) * 16777619;
            }

            Add(counts, TokenFeatures.Mix(hash), 2f / MathF.Sqrt(pieces));
        }
    }

    private static uint Hash(ReadOnlySpan<char> token)
    {
        uint hash = 2166136261 ^ 0x9E3779B9;
        foreach (char c in token)
        {
            hash = (hash ^ c) * 16777619;
        }

        return TokenFeatures.Mix(hash);
    }

    private static void Add(Dictionary<uint, float> counts, uint feature, float count) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _) += count;
}
