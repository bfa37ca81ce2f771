using Synoptic.Group.Vectors;

namespace Synoptic.Group.Signature;

/// <summary>The hash of a key: of its bytes and its kind.</summary>
internal static class KeyHash
{
    /// <summary>Hashes (FNV-1a, mixed).</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, KeyKind kind)
    {
        uint hash = 2166136261 ^ ((uint)kind * 0x9E3779B9);
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return TokenFeatures.Mix(hash);
    }
}
