using Synoptic.Extract.Charsets;
using Synoptic.Ingest.Feeds.Json;
using Synoptic.Ingest.Feeds.Xml;
using Synoptic.Model;

namespace Synoptic.Ingest.Feeds;

/// <summary>
/// Reads feeds and sitemaps: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, CDF, sitemaps and their indexes. XML that is not
/// well formed is read all the same, as far as it can be understood, and said to be so.
/// </summary>
public static class FeedReader
{
    /// <summary>Most items that are read of one feed: as many as the sitemap protocol lets one sitemap hold.</summary>
    public const int MostItems = 50_000;

    /// <summary>Deepest nesting that is read.</summary>
    public const int Deepest = 256;

    private const int SniffLength = 4096;

    /// <summary>The feed in a capture, or the problem with it.</summary>
    /// <param name="capture">The bytes; its address is the base of relative links.</param>
    public static FeedReading Read(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        if (capture.Bytes.Length > Files.FileReader.DefaultLimit)
        {
            return Failed(capture, ProblemKind.TooLarge, "the feed is over the limit");
        }

        string text = FeedSource.Decode(capture);
        try
        {
            Feed? feed = IsJson(text) ? JsonFeedReader.Read(text, capture.Url) : XmlFeedReader.Read(text, capture.Url);
            return feed is null ? Failed(capture, ProblemKind.Unreadable, "this is no feed and no sitemap") : new FeedReading(feed, null);
        }
        catch (FeedFormatException e)
        {
            return Failed(capture, ProblemKind.Unreadable, e.Message);
        }
    }

    /// <summary>Whether a capture seems to be a feed or sitemap rather than a page, by its first words.</summary>
    /// <param name="capture">The capture.</param>
    public static bool Looks(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        string head = SourceDecoder.Decode(capture with { Bytes = capture.Bytes[..Math.Min(SniffLength, capture.Bytes.Length)] }).Text;
        return IsJson(head) ? head.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase) : XmlFeedReader.Looks(head);
    }

    private static bool IsJson(string text) => text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{', ..];

    private static FeedReading Failed(Capture capture, ProblemKind kind, string message) => new(null, new Problem(capture.Input, kind, message));
}
