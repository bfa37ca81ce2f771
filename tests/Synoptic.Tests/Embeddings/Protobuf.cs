using System.Text;

namespace Synoptic.Tests.Embeddings;

/// <summary>Fields of protobuf messages, to write tiny models with.</summary>
internal static class Protobuf
{
    public static byte[] Number(int field, long value) => [.. Varint(field << 3), .. Varint(value)];

    public static byte[] Float(int field, float value) => [.. Varint((field << 3) | 5), .. BitConverter.GetBytes(value)];

    public static byte[] Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public static byte[] Bytes(int field, byte[] value) => [.. Varint((field << 3) | 2), .. Varint(value.Length), .. value];

    private static IEnumerable<byte> Varint(long value)
    {
        for (; value > 127; value >>= 7)
        {
            yield return (byte)(value | 128);
        }

        yield return (byte)value;
    }
}
