using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Synoptic.Eval.Stages.Extraction;

/// <summary>A response in a WARC file: its address, the declared charset and the body with transfer and content codings undone.</summary>
/// <param name="Url">The address.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">The declared media type, if any.</param>
/// <param name="Charset">The declared charset, if any.</param>
/// <param name="Body">The body.</param>
internal sealed record WarcResponse(string Url, int Status, string? MediaType, string? Charset, byte[] Body)
{
    /// <summary>Reads the responses of an unpacked WARC file (ISO 28500).</summary>
    public static IEnumerable<WarcResponse> Read(byte[] warc)
    {
        int at = 0;
        while (at < warc.Length)
        {
            int headerEnd = End(warc, at);
            if (headerEnd < 0)
            {
                yield break;
            }

            Dictionary<string, string> fields = Fields(Encoding.UTF8.GetString(warc, at, headerEnd - at));
            int length = int.Parse(fields["content-length"], CultureInfo.InvariantCulture);
            if (fields.GetValueOrDefault("warc-type") == "response")
            {
                yield return Http(fields["warc-target-uri"].Trim('<', '>'), warc.AsMemory(headerEnd, Math.Min(length, warc.Length - headerEnd)));
            }

            at = headerEnd + length;
            while (at < warc.Length && warc[at] is (byte)'\r' or (byte)'\n')
            {
                at++;
            }
        }
    }

    private static WarcResponse Http(string url, ReadOnlyMemory<byte> message)
    {
        byte[] bytes = message.ToArray();
        int headerEnd = End(bytes, 0);
        headerEnd = headerEnd < 0 ? bytes.Length : headerEnd;
        string head = Encoding.Latin1.GetString(bytes, 0, headerEnd);
        Dictionary<string, string> fields = Fields(head);
        byte[] body = bytes[headerEnd..];
        if (fields.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = Unchunk(body);
        }

        body = Unpack(body, fields.GetValueOrDefault("content-encoding"));
        string[] type = (fields.GetValueOrDefault("content-type") ?? "").Split(';', StringSplitOptions.TrimEntries);
        string? charset = type.Skip(1).FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"');
        return new WarcResponse(url, int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), type[0].Length > 0 ? type[0] : null, charset, body);
    }

    private static byte[] Unchunk(byte[] body)
    {
        using MemoryStream whole = new();
        int at = 0;
        while (at < body.Length)
        {
            int end = body.AsSpan(at).IndexOf("\r\n"u8);
            string size = end < 0 ? "" : Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int length) || length == 0)
            {
                break;
            }

            at += end + 2;
            whole.Write(body, at, Math.Min(length, body.Length - at));
            at += length + 2;
        }

        return whole.ToArray();
    }

    private static byte[] Unpack(byte[] body, string? coding)
    {
        // Servers name codings that they did not use: the body's own first bytes decide.
        bool gzip = body is [0x1F, 0x8B, ..], zlib = coding == "deflate" && body is [0x78, ..];
        if (!gzip && coding != "deflate")
        {
            return body;
        }

        try
        {
            using MemoryStream packed = new(body);
            using Stream reader = gzip ? new GZipStream(packed, CompressionMode.Decompress)
                : zlib ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress);
            using MemoryStream plain = new();
            reader.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return body;
        }
    }

    private static int End(byte[] bytes, int from)
    {
        int end = bytes.AsSpan(from).IndexOf("\r\n\r\n"u8);
        return end < 0 ? -1 : from + end + 4;
    }

    private static Dictionary<string, string> Fields(string head)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (string line in head.Split("\r\n").Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields[line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
            }
        }

        return fields;
    }
}
