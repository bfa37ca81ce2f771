using System.Collections.Concurrent;
using System.Text;

namespace Synoptic.Extract.Charsets;

/// <summary>
/// UTF-8 that somebody read as a single-byte charset ("fÃ¼r", "РґР»СЏ") and stored so: found by its bytes being well-formed
/// UTF-8 again, and undone.
/// </summary>
internal static class Mojibake
{
    private const int LeastSequences = 3;
    private static readonly ConcurrentDictionary<string, Dictionary<char, byte>> Tables = new(StringComparer.Ordinal);

    /// <summary>A repaired text.</summary>
    /// <param name="Text">The text after repair.</param>
    /// <param name="Count">Sequences repaired.</param>
    /// <param name="Wrong">The charset it had been read as.</param>
    /// <param name="Right">The charset it was written in.</param>
    internal sealed record Result(string Text, int Count, string Wrong, string Right);

    /// <summary>The repaired text, or null when there is no mojibake that can be undone.</summary>
    public static Result? Repair(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\uFFFF'))
        {
            return null;
        }

        Result? best = null;
        foreach (string wrong in (string[])["windows-1252", "windows-1251"])
        {
            Result? result = Undo(text, wrong);
            best = result is not null && result.Count > (best?.Count ?? 0) ? result : best;
        }

        return best is null ? null : Repair(best.Text) is { } again ? again with { Count = best.Count } : best;
    }

    private static Result? Undo(string text, string wrong)
    {
        Dictionary<char, byte> table = Tables.GetOrAdd(wrong, Table);
        List<(int At, int Length, Rune Sign)> spoilt = [];
        int left = 0;
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            int skipped = text.AsSpan(i).IndexOfAnyInRange('\u0080', '\uFFFF');
            if (skipped < 0)
            {
                break;
            }

            i += skipped;
            int length = 0;
            while (length < 4 && i + length < text.Length && text[i + length] >= '\u0080' && table.TryGetValue(text[i + length], out byte b))
            {
                bytes[length++] = b;
            }

            if (length >= 2 && Rune.DecodeFromUtf8(bytes[..length], out Rune rune, out int used) == System.Buffers.OperationStatus.Done && used >= 2 && Readable(rune))
            {
                spoilt.Add((i, used, rune));
                i += used - 1;
            }
            else
            {
                left += char.IsLetter(text[i]) ? 1 : 0;
            }
        }

        // In text that is only partly spoilt the spoilt part must still outweigh what cannot be undone: a capital letter before
        // a quotation mark looks the same.
        return spoilt.Count >= LeastSequences && spoilt.Count > left ? new Result(Write(text, spoilt), spoilt.Count, wrong, "utf-8") : null;
    }

    private static string Write(string text, List<(int At, int Length, Rune Sign)> spoilt)
    {
        StringBuilder repaired = new(text.Length);
        int written = 0;
        foreach ((int at, int length, Rune sign) in spoilt)
        {
            repaired.Append(text, written, at - written).Append(sign.ToString());
            written = at + length;
        }

        return repaired.Append(text, written, text.Length - written).ToString();
    }

    private static bool Readable(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune)
        || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format;

    private static Dictionary<char, byte> Table(string charset)
    {
        Encoding encoding = CharsetName.Decoder(charset);
        Dictionary<char, byte> table = [];
        for (int b = 0x80; b <= 0xFF; b++)
        {
            string text = encoding.GetString([(byte)b]);
            if (text is ['\uFFFD'] or [])
            {
                continue;
            }

            table[text[0]] = (byte)b;
            // Bytes without a sign of their own are often kept as C1 controls.
            table.TryAdd((char)b, (byte)b);
        }

        return table;
    }
}
