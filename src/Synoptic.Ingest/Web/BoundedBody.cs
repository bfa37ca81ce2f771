using System.IO.Compression;

namespace Synoptic.Ingest.Web;

/// <summary>Reads what a server sends, up to a limit.</summary>
internal static class BoundedBody
{
    private const int BufferSize = 64 * 1024;

    /// <summary>All bytes, or null when there are more than the limit. A body that is itself a gzip file, as sitemaps are, is unpacked under the same limit.</summary>
    public static async Task<byte[]?> Read(Stream body, long limit, CancellationToken cancel)
    {
        byte[]? bytes = await ReadAll(body, limit, cancel).ConfigureAwait(false);
        if (bytes is not [0x1F, 0x8B, 8, ..])
        {
            return bytes;
        }

        using MemoryStream packed = new(bytes);
        await using GZipStream unpacked = new(packed, CompressionMode.Decompress);
        return await ReadAll(unpacked, limit, cancel).ConfigureAwait(false);
    }

    private static async Task<byte[]?> ReadAll(Stream body, long limit, CancellationToken cancel)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[BufferSize];
        int count;
        while ((count = await body.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + count > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
