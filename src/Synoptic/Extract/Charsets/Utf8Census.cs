using System.Buffers;
using System.Text;

namespace Synoptic.Extract.Charsets;

/// <summary>What bytes look like when they are read as UTF-8.</summary>
/// <param name="Multibyte">Well-formed sequences of two bytes or more.</param>
/// <param name="Invalid">Ill-formed sequences; one that the end of the input cuts short is not counted.</param>
internal readonly record struct Utf8Census(int Multibyte, int Invalid)
{
    public static Utf8Census Of(ReadOnlySpan<byte> bytes)
    {
        int multibyte = 0, invalid = 0;
        while (true)
        {
            int next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                return new Utf8Census(multibyte, invalid);
            }

            bytes = bytes[next..];
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            if (status == OperationStatus.Done)
            {
                multibyte++;
            }
            else if (status == OperationStatus.InvalidData)
            {
                invalid++;
            }

            bytes = bytes[Math.Max(1, consumed)..];
        }
    }
}
