using System.Security.Cryptography;
using System.Text;
using Synoptic.Model;

namespace Synoptic.Extract;

/// <summary>Stable ids of articles.</summary>
internal static class ArticleId
{
    private const int Length = 16;

    /// <summary>The first 64 bits of SHA-256 over the address and the bytes, in lower-case hexadecimal.</summary>
    public static string Of(Capture capture)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(capture.Url?.AbsoluteUri ?? ""));
        hash.AppendData([0]);
        hash.AppendData(capture.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }
}
