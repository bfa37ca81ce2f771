namespace Synoptic.Group.Signature;

/// <summary>One thing that a report is known by.</summary>
/// <param name="Bits">The hash of the thing and of its kind in the upper 28 bits; then whether the head and the title hold it; then its kind.</param>
/// <param name="Weight">How much it counts in the text.</param>
internal readonly record struct SignatureKey(uint Bits, float Weight)
{
    private const uint KindBits = 3, TitleBit = 4, HeadBit = 8;

    /// <summary>A key.</summary>
    /// <param name="hash">Hash of the thing and of its kind.</param>
    /// <param name="kind">What it stands for.</param>
    /// <param name="zone">Where it was seen first.</param>
    /// <param name="weight">How much it counts.</param>
    public SignatureKey(uint hash, KeyKind kind, KeyZone zone, float weight)
        : this((hash & ~0xFu) | (uint)kind | (zone == KeyZone.Title ? TitleBit | HeadBit : zone == KeyZone.Head ? HeadBit : 0), weight)
    {
    }

    /// <summary>The hash, its lower four bits zero.</summary>
    public uint Hash => Bits & ~0xFu;

    /// <summary>What it stands for.</summary>
    public KeyKind Kind => KindOf(Bits);

    /// <summary>What a key with these bits stands for.</summary>
    public static KeyKind KindOf(uint bits) => (KeyKind)(bits & KindBits);

    /// <summary>Whether the title holds it.</summary>
    public static bool InTitle(uint bits) => (bits & TitleBit) != 0;

    /// <summary>Whether the title or the head of the text holds it.</summary>
    public static bool InHead(uint bits) => (bits & HeadBit) != 0;
}
