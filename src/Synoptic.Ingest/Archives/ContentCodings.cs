using System.IO.Compression;

namespace Synoptic.Ingest.Archives;

/// <summary>Undoes the content codings of an HTTP answer (RFC 9110, section 8.4.1): gzip, deflate and brotli.</summary>
internal static class ContentCodings
{
    private const int Most = 4;

    /// <summary>
    /// The body with its codings undone. Servers name codings that they did not use, and archives keep bodies already unpacked: a
    /// body that a coding does not fit stays as it is. Of one that breaks off, what came before counts.
    /// </summary>
    /// <param name="body">The body.</param>
    /// <param name="codings">The field <c>Content-Encoding</c>, or null.</param>
    /// <param name="limit">Most bytes of the result.</param>
    /// <param name="fault">Why there is none.</param>
    public static ReadOnlyMemory<byte>? Undo(ReadOnlyMemory<byte> body, string? codings, long limit, out string? fault)
    {
        string[] names = (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        fault = names.Length > Most ? "the answer was coded more than four times" : null;
        foreach (string name in names.Reverse())
        {
            if (fault is not null)
            {
                return null;
            }

            body = One(body, name, limit, out fault);
        }

        return fault is null ? body : (ReadOnlyMemory<byte>?)null;
    }

    private static ReadOnlyMemory<byte> One(ReadOnlyMemory<byte> body, string coding, long limit, out string? fault)
    {
        ReadOnlySpan<byte> start = body.Span;
        bool isGzip = start is [0x1F, 0x8B, 8, ..];
        fault = null;
        return coding.ToLowerInvariant() switch
        {
            _ when body.Length == 0 => body,
            "gzip" or "x-gzip" => isGzip ? Unpack(body, s => new GZipStream(s, CompressionMode.Decompress), limit, out fault) : body,
            "deflate" when isGzip => Unpack(body, s => new GZipStream(s, CompressionMode.Decompress), limit, out fault),
            "deflate" => start is [var method, var check, ..] && (method & 0x0F) == 8 && ((method << 8) | check) % 31 == 0
                ? Unpack(body, s => new ZLibStream(s, CompressionMode.Decompress), limit, out fault)
                : Unpack(body, s => new DeflateStream(s, CompressionMode.Decompress), limit, out fault),
            "br" => Unpack(body, s => new BrotliStream(s, CompressionMode.Decompress), limit, out fault),
            "identity" or "none" or "binary" or "utf-8" => body,
            _ => Unknown(body, coding, out fault),
        };
    }

    private static ReadOnlyMemory<byte> Unknown(ReadOnlyMemory<byte> body, string coding, out string? fault)
    {
        // A body that is text was not coded, whatever the field says.
        fault = IsPage(body) ? null : $"the answer is in the coding '{coding}', which is not known";
        return body;
    }

    private static bool IsPage(ReadOnlyMemory<byte> body) => body.Span.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, Func<Stream, Stream> open, long limit, out string? fault)
    {
        using MemoryStream plain = new();
        fault = null;
        try
        {
            using Stream packed = open(new MemoryStream(body.ToArray(), writable: false));
            byte[] buffer = new byte[64 * 1024];
            int count;
            while ((count = packed.Read(buffer)) > 0)
            {
                plain.Write(buffer, 0, count);
                if (plain.Length > limit)
                {
                    fault = "the answer unpacks to more than the limit";
                    return default;
                }
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException or IOException)
        {
            // Broken further on, or not of this coding: what begins as a page does was not coded.
            if (IsPage(body))
            {
                return body;
            }
        }

        return plain.Length == 0 ? body : plain.ToArray();
    }
}
