using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Synoptic.Group.Vectors;

/// <summary>
/// What tokens add to a text's vector. News repeats its words: a table of fixed size keeps the last token of each slot, so that
/// most are looked up and not summed again; the sum is the same either way. Not for several threads.
/// </summary>
/// <param name="owner">The vectors.</param>
internal sealed class TokenSums(WordVectors owner)
{
    private const int Slots = 1 << 12;
    private readonly ulong[] _tokens = new ulong[Slots];
    private readonly float[] _sums = new float[Slots * owner.Dimensions];

    /// <summary>The vectors that the sums are of.</summary>
    public WordVectors Owner { get; } = owner;

    /// <summary>What a token adds; to be read before the next call.</summary>
    public ReadOnlySpan<float> Of(ReadOnlySpan<char> token, TokenKind kind)
    {
        ulong hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(token), (long)kind + 1);
        int slot = (int)(hash % Slots);
        Span<float> sum = _sums.AsSpan(slot * Owner.Dimensions, Owner.Dimensions);
        if (_tokens[slot] != hash)
        {
            Owner.Sum(token, kind, sum);
            _tokens[slot] = hash;
        }

        return sum;
    }
}
