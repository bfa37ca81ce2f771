using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Synoptic.Group.Candidates;

/// <summary>
/// How many articles hold a key and which held it last, in tables of fixed size, so that neither memory nor time grows with
/// the window. Keys that share a slot only add candidates that the scoring throws out.
/// </summary>
internal sealed class KeyTable
{
    private const int Recent = 8;
    private readonly int _mask;
    private readonly int[] _recent;
    private readonly ushort[] _counts;
    private readonly uint[] _frequencies;

    /// <summary>A table for a window of that many articles.</summary>
    public KeyTable(int window)
    {
        int slots = 1 << 12;
        while (slots < window * 4)
        {
            slots <<= 1;
        }

        _mask = slots - 1;
        _recent = new int[slots * Recent];
        _counts = new ushort[slots];
        _frequencies = new uint[slots];
    }

    /// <summary>Has memory fetch what is kept of some keys: of many at once, before the first is looked up.</summary>
    public unsafe void Prefetch(ReadOnlySpan<uint> keys)
    {
        foreach (uint key in Sse.IsSupported ? keys : [])
        {
            int slot = Slot(key);
            Sse.Prefetch0(Unsafe.AsPointer(ref _recent[slot * Recent]));
            Sse.Prefetch0(Unsafe.AsPointer(ref _frequencies[slot]));
        }
    }

    /// <summary>In how many articles a key was counted.</summary>
    public uint Frequency(uint key) => _frequencies[Slot(key)];

    /// <summary>Counts a key once for an article.</summary>
    public void Count(uint key) => _frequencies[Slot(key)]++;

    /// <summary>Takes a count back.</summary>
    public void Uncount(uint key) => _frequencies[Slot(key)]--;

    /// <summary>Remembers that an article holds a key.</summary>
    public void Remember(uint key, int article)
    {
        int slot = Slot(key);
        _recent[(slot * Recent) + (_counts[slot]++ % Recent)] = article + 1;
    }

    /// <summary>The articles that held a key last, as number plus one; 0 where there are fewer.</summary>
    public ReadOnlySpan<int> Last(uint key) => _recent.AsSpan(Slot(key) * Recent, Recent);

    // The lower four bits of a key are not of its hash.
    private int Slot(uint key) => (int)(key >> 4) & _mask;
}
