using System.Runtime.CompilerServices;
using Synoptic.Group.Signature;

namespace Synoptic.Group.Events;

/// <summary>Sums over the weights of an article's keys.</summary>
internal struct KeyNorms
{
    private Squares _kinds;

    /// <summary>Sum of the weights of the keys in the title.</summary>
    public float Title { get; private set; }

    /// <summary>Length of the vector of the keys in title and head.</summary>
    public float Head { get; private set; }

    /// <summary>Length of the vector of the keys of a kind.</summary>
    public readonly float this[int kind] => _kinds[kind];

    /// <summary>Counts a key.</summary>
    public void Add(uint bits, float weight)
    {
        _kinds[(int)SignatureKey.KindOf(bits)] += weight * weight;
        Title += SignatureKey.InTitle(bits) ? weight : 0;
        Head += SignatureKey.InHead(bits) ? weight * weight : 0;
    }

    /// <summary>Makes lengths of sums of squares.</summary>
    public void Finish()
    {
        for (int kind = 0; kind < 4; kind++)
        {
            _kinds[kind] = MathF.Sqrt(_kinds[kind]);
        }

        Head = MathF.Sqrt(Head);
    }

    [InlineArray(4)]
    private struct Squares
    {
        private float _first;
    }
}
