using System.Security.Cryptography;
using System.Text;

namespace Synoptic.Model;

/// <summary>Ids that are the same in every run: a prefix and the first bytes of a SHA-256 in lower-case hexadecimal.</summary>
internal static class StableId
{
    /// <summary>The id of what a text stands for.</summary>
    /// <param name="prefix">What kind of id it is.</param>
    /// <param name="seed">The text.</param>
    /// <param name="bytes">How many bytes of the hash it holds.</param>
    public static string Of(string prefix, string seed, int bytes = 8) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, bytes));
}
