using System.Globalization;
using System.Text;

namespace Synoptic.Ingest.Web.Robots;

/// <summary>Paths in one spelling: what may stand plainly does, all else is percent-encoded in capital letters (RFC 9309, section 2.2.2).</summary>
internal static class RobotsPath
{
    /// <summary>The spelling.</summary>
    public static string Spelling(string path)
    {
        StringBuilder spelling = new(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < path.Length;)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                string code = path.Substring(i, 3).ToUpperInvariant();
                spelling.Append(IsUnreserved((char)value) ? ((char)value).ToString() : code);
                i += 3;
                continue;
            }

            Rune.DecodeFromUtf16(path.AsSpan(i), out Rune rune, out int length);
            if (rune.IsAscii && rune.Value > ' ')
            {
                spelling.Append((char)rune.Value);
            }
            else
            {
                foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    spelling.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
                }
            }

            i += length;
        }

        return spelling.ToString();
    }

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
