using System.IO.Hashing;
using System.Runtime.InteropServices;
using Synoptic.Group.Vectors;

namespace Synoptic.Group.Signature;

/// <summary>
/// The key and the rarity of a word. News repeats its words: a small table keeps the last word of each slot, so that most are
/// looked up and not worked out again. Not for several threads.
/// </summary>
internal sealed class WordKeys
{
    private const int Slots = 1 << 15;
    private const int StemLength = 6, ShortestWord = 3, LongestRoman = 32;
    private const float LeastRarity = 0.4f;
    private readonly (ulong Word, uint Hash, float Rarity)[] _seen = new (ulong, uint, float)[Slots];

    /// <summary>The hash by which inflected forms and cognates of a word meet, and how rare the word is; 0 for a word that tells nothing.</summary>
    /// <param name="token">A word, or a piece of a text that writes without spaces.</param>
    /// <param name="kind">Which of the two.</param>
    public (uint Hash, float Rarity) Of(ReadOnlySpan<char> token, TokenKind kind)
    {
        ulong word = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(token), (long)kind + 1);
        ref (ulong Word, uint Hash, float Rarity) slot = ref _seen[word % Slots];
        if (slot.Word != word)
        {
            (uint hash, float rarity) = WorkOut(token, kind);
            slot = (word, hash, rarity);
        }

        return (slot.Hash, slot.Rarity);
    }

    private static (uint Hash, float Rarity) WorkOut(ReadOnlySpan<char> token, TokenKind kind)
    {
        float rarity = WordVectors.Default.Rarity(token, kind);
        if (rarity < LeastRarity)
        {
            return default;
        }

        if (kind == TokenKind.Piece)
        {
            return (KeyHash.Of(MemoryMarshal.AsBytes(token), KeyKind.Word), rarity / 2);
        }

        Span<byte> roman = stackalloc byte[LongestRoman];
        int letters = Romanisation.Write(Clitics.Strip(token), roman);
        return letters >= ShortestWord ? (KeyHash.Of(roman[..Math.Min(letters, StemLength)], KeyKind.Word), rarity) : default;
    }
}
