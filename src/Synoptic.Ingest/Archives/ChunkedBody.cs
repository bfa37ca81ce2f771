using System.Buffers.Text;

namespace Synoptic.Ingest.Archives;

/// <summary>Undoes the chunked transfer coding (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    private const int LongestSize = 8;

    /// <summary>The body without the sizes of its chunks. A body that is not chunked, as archives keep those already undone, stays as it is; where chunks break off, what came before counts.</summary>
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body)
    {
        using MemoryStream whole = new();
        int at = 0, chunks = 0;
        while (at < body.Length)
        {
            ReadOnlySpan<byte> rest = body.Span[at..];
            int end = rest.IndexOf((byte)'\n');
            if (end < 0 || Size(rest[..end]) is not { } size)
            {
                break;
            }

            at += end + 1;
            chunks++;
            if (size == 0)
            {
                break;
            }

            int length = (int)Math.Min(size, body.Length - at);
            whole.Write(body.Span.Slice(at, length));
            at += length;
            at += body.Span[at..].StartsWith("\r\n"u8) ? 2 : body.Span[at..].StartsWith("\n"u8) ? 1 : 0;
        }

        return chunks == 0 ? body : whole.ToArray();
    }

    private static long? Size(ReadOnlySpan<byte> line)
    {
        int extension = line.IndexOf((byte)';');
        ReadOnlySpan<byte> digits = (extension < 0 ? line : line[..extension]).Trim(" \t\r"u8);
        return digits.Length is > 0 and <= LongestSize && Utf8Parser.TryParse(digits, out long size, out int consumed, 'x') && consumed == digits.Length ? size : null;
    }
}
