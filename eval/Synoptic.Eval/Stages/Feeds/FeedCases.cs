using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Synoptic.Eval.Stages.Feeds;

/// <summary>Reads the feeds of an archive that expect something of a title, a link or a date.</summary>
internal static class FeedCases
{
    private const int LargestFeed = 4 * 1024 * 1024, Ebcdic = 37;
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false, throwOnInvalidBytes: true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        Encoding.Latin1, CodePagesEncodingProvider.Instance.GetEncoding(Ebcdic)!,
    ];

    /// <summary>The feeds, in the order of their names.</summary>
    public static IReadOnlyList<FeedCase> Read(Stream archive)
    {
        using GZipStream plain = new(archive, CompressionMode.Decompress);
        using TarReader tar = new(plain);
        List<FeedCase> cases = [];
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: { } data } && entry.Length <= LargestFeed)
            {
                byte[] bytes = new byte[entry.Length];
                data.ReadExactly(bytes);
                string text = Comment(bytes);
                if (ExpectationReader.Read(text) is { Count: > 0 } expectations)
                {
                    cases.Add(new FeedCase(entry.Name, bytes, expectations, ExpectationReader.Headers(text)));
                }
            }
        }

        return [.. cases.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    // The expectation is read whatever the feed's encoding: by the first in which it can be seen.
    private static string Comment(byte[] bytes)
    {
        foreach (Encoding encoding in Encodings)
        {
            try
            {
                string text = encoding.GetString(bytes);
                if (text.Contains("Expect:", StringComparison.Ordinal))
                {
                    return text;
                }
            }
            catch (DecoderFallbackException)
            {
                // Not in this one.
            }
        }

        return "";
    }
}
