using System.Buffers;

namespace Synoptic.Extract.Charsets;

/// <summary>Tells what is no text by its bytes alone.</summary>
internal static class BinaryContent
{
    private const int SampleLength = 64 * 1024;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Where(b => b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B))]);

    private static readonly (byte[] Magic, string Name)[] Formats =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0x1F, 0x8B, 0x08], "a gzip archive"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"), ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), ("7z\xBC\xAF"u8.ToArray(), "a 7z archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "an executable program"), ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"), ("RIFF"u8.ToArray(), "a media file"), ("OggS"u8.ToArray(), "a media file"),
        ("ID3"u8.ToArray(), "a sound file"), ("wOF"u8.ToArray(), "a font"), ("BZh"u8.ToArray(), "a bzip2 archive"),
    ];

    /// <summary>What the bytes are ("a PDF document", "binary data"), or null when they may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] magic, string name) in Formats)
        {
            if (bytes.StartsWith(magic) && HasControls(bytes))
            {
                return name;
            }
        }

        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (WideText.Guess(bytes) is not null)
        {
            return null;
        }

        int zeros = 0, controls = 0;
        for (int at = 0; sample[at..].IndexOfAny(Controls) is >= 0 and int next; at++)
        {
            at += next;
            zeros += sample[at] == 0 ? 1 : 0;
            controls++;
        }

        // A stray null byte in a page is a blemish; one in a hundred is no text.
        return zeros * 100 > sample.Length || controls * 10 > sample.Length ? "binary data" : null;
    }

    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        return sample.StartsWith("%PDF-"u8) || sample.ContainsAnyInRange((byte)0x00, (byte)0x08);
    }
}
