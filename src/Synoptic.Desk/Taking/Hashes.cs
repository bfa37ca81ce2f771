using System.Security.Cryptography;
using System.Text;
using Synoptic.Model;

namespace Synoptic.Desk.Taking;

/// <summary>Hashes by which the desk knows what it has taken before.</summary>
internal static class Hashes
{
    /// <summary>Of a capture: where it came from and its bytes.</summary>
    public static string Capture(Incoming incoming)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(incoming.Key ?? incoming.Capture.Url?.OriginalString ?? incoming.Capture.Input));
        hash.AppendData([0]);
        hash.AppendData(incoming.Capture.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of a text: what was kept of it, block by block.</summary>
    public static string Text(Article article)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Block block in article.Blocks)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(block.Kind.ToString()));
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(block.Text));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
