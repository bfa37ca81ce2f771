namespace Synoptic.Extract.Charsets;

/// <summary>Text of two or four bytes a code unit: by byte order mark, or by where its zero bytes fall.</summary>
internal static class WideText
{
    private const int SampleLength = 16 * 1024;

    /// <summary>The charset that a byte order mark names and the mark's length, or null.</summary>
    public static (string Name, int Length)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => ("utf-32le", 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [0x84, 0x31, 0x95, 0x33, ..] => ("gb18030", 4),
        _ => null,
    };

    /// <summary>UTF-16 by mark, or without one where nearly all zero bytes fall on one side of each pair; else null.</summary>
    public static string? Guess(ReadOnlySpan<byte> bytes)
    {
        if (Mark(bytes) is { Name: not "utf-8" and not "gb18030" } mark)
        {
            return LooksLikeText(bytes[mark.Length..], mark.Name) ? mark.Name : null;
        }

        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, SampleLength) & ~1)];
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 && IsCommon(sample[i + 1]) ? 1 : 0;
            odd += sample[i + 1] == 0 && IsCommon(sample[i]) ? 1 : 0;
        }

        // In any script digits, line ends and most spaces are ASCII, so that their high byte is zero; no other text holds zeros.
        int pairs = sample.Length / 2;
        string? guess = pairs < 4 ? null
            : odd * 100 > pairs && even * 50 < odd ? "utf-16le"
            : even * 100 > pairs && odd * 50 < even ? "utf-16be" : null;
        return guess is not null && LooksLikeText(sample, guess) ? guess : null;
    }

    // Line ends, spaces, digits, full stops and commas: what every script's text holds in ASCII.
    private static bool IsCommon(byte b) => b is 0x09 or 0x0A or 0x0D or 0x20 or 0x2C or 0x2E or (>= 0x30 and <= 0x39);

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes, string name)
    {
        string text = CharsetName.Decoder(name).GetString(bytes[..(Math.Min(bytes.Length, SampleLength) & ~3)]);
        int bad = text.Count(c => c is '\uFFFD' or '\0' || (char.IsControl(c) && !char.IsWhiteSpace(c)));
        return bad * 50 <= text.Length;
    }
}
