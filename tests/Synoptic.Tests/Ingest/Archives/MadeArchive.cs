using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Synoptic.Tests.Ingest.Archives;

/// <summary>Makes web archives for tests.</summary>
internal static class MadeArchive
{
    public const string Date = "2024-03-05T06:07:08Z";

    /// <summary>A WARC record round a block.</summary>
    public static byte[] Warc(string type, string address, byte[] block, long? length = null, string version = "1.0", string contentType = "application/http; msgtype=response") =>
        [.. Encoding.UTF8.GetBytes($"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {Date}\r\nContent-Type: {contentType}\r\nContent-Length: {(length ?? block.Length).ToString(CultureInfo.InvariantCulture)}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    /// <summary>A record of a good answer with a page.</summary>
    public static byte[] Page(string address, string html) => Warc("response", address, Answer(html));

    /// <summary>An HTTP answer.</summary>
    public static byte[] Answer(string body, string fields = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") => Answer(Encoding.UTF8.GetBytes(body), fields, status);

    /// <summary>An HTTP answer.</summary>
    public static byte[] Answer(byte[] body, string fields = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n"), .. body];

    /// <summary>One gzip member.</summary>
    public static byte[] Gzip(byte[] plain)
    {
        using MemoryStream packed = new();
        using (GZipStream writer = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            writer.Write(plain);
        }

        return packed.ToArray();
    }

    /// <summary>Parts, one behind the other.</summary>
    public static byte[] Join(params IEnumerable<byte[]> parts) => [.. parts.SelectMany(p => p)];
}
