using System.Text;
using Synoptic.Extract.Charsets;
using Synoptic.Model;

namespace Synoptic.Ingest.Feeds;

/// <summary>The text of a feed's bytes.</summary>
internal static class FeedSource
{
    /// <summary>Decodes a capture as any page, and UTF-32 without a mark besides, which XML allows.</summary>
    public static string Decode(Capture capture) => capture.Bytes.Span switch
    {
        [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(capture.Bytes.Span),
        [(byte)'<', 0, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: false).GetString(capture.Bytes.Span),
        [0, (byte)'<', 0, ..] => Encoding.BigEndianUnicode.GetString(capture.Bytes.Span),
        [(byte)'<', 0, _, 0, ..] => Encoding.Unicode.GetString(capture.Bytes.Span),
        _ => SourceDecoder.Decode(capture).Text,
    };
}
