using System.IO.Compression;
using System.Text;
using Synoptic.Ingest;
using Synoptic.Ingest.Archives;
using Synoptic.Model;
using static Synoptic.Tests.Ingest.Archives.MadeArchive;

namespace Synoptic.Tests.Ingest.Archives;

public sealed class ArchivePageTests
{
    private const string Html = "<p>Ein Satz über Brücken.</p>";
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Html);

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("gzip", false)]
    [InlineData("deflate", true)]
    [InlineData("deflate", false)]
    [InlineData("raw-deflate", false)]
    [InlineData("br", true)]
    [InlineData("br", false)]
    [InlineData("deflate, gzip", true)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public void CodingsAreUndone(string? coding, bool chunked)
    {
        byte[] body = (coding ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Aggregate(Utf8, Pack);
        if (chunked)
        {
            body = [.. "5;name=value\r\n"u8, .. body[..5], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 5:x}\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        }

        string field = coding is null ? "" : $"Content-Encoding: {coding.Replace("raw-", "", StringComparison.Ordinal)}\r\n";
        Capture page = Of(Answer(body, "Content-Type: text/html; charset=\"utf-8\"\r\n" + field + (chunked ? "Transfer-Encoding: chunked\r\n" : "")))!.Capture!;
        Assert.Equal(Html, Encoding.UTF8.GetString(page.Bytes.Span));
        Assert.Equal(("http://example.org/a", "text/html", "utf-8"), (page.Url!.AbsoluteUri, page.MediaType, page.Charset));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 6, 7, 8, TimeSpan.Zero), page.Received);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: deflate\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    [InlineData("Content-Encoding: zstd\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public void ACodingThatWasNotUsedIsPassedOver(string field) =>
        Assert.Equal(Html, Encoding.UTF8.GetString(Of(Answer(Utf8, "Content-Type: text/html\r\n" + field))!.Capture!.Bytes.Span));

    [Fact]
    public void OfWhatBreaksOffWhatCameBeforeCounts()
    {
        string page = string.Concat(Enumerable.Range(0, 500).Select(i => $"<p>Paragraph {i} of many.</p>\n"));
        byte[] packed = Pack(Encoding.UTF8.GetBytes(page), "gzip");
        string cut = Encoding.UTF8.GetString(Of(Answer(packed[..(packed.Length / 2)], "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"))!.Capture!.Bytes.Span);
        Assert.NotEmpty(cut);
        Assert.StartsWith(cut, page, StringComparison.Ordinal);
        string chunks = Encoding.UTF8.GetString(Of(Answer("4\r\n<p>a\r\nffff\r\n and b"u8.ToArray(), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))!.Capture!.Bytes.Span);
        Assert.Equal("<p>a and b", chunks);
    }

    [Fact]
    public void AnAnswerThatUnpacksBeyondTheLimitIsAProblem()
    {
        byte[] bomb = Pack(new byte[4_000_000], "gzip");
        ArchiveRecord record = Record(Answer(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"));
        Problem problem = ArchivePage.Of(record, "made.warc", limit: 1_000_000)!.Problem!;
        Assert.Equal("made.warc", problem.Input);
        Assert.Equal("byte 0: http://example.org/a: the answer unpacks to more than the limit", problem.Message);
        Assert.Contains("zstd", Of(Answer([0x28, 0xB5, 0x2F, 0xFD, 1, 2], "Content-Type: text/html\r\nContent-Encoding: zstd\r\n"))!.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyGoodAnswersInHtmlOrTextAreTaken()
    {
        Assert.Null(Of(Answer(Html, status: "404 Not Found")));
        Assert.Null(Of(Answer(Html, status: "301 Moved")));
        Assert.Null(Of(Answer(Html, "Content-Type: image/png\r\n")));
        Assert.Null(Of(Answer("")));
        Assert.Null(Of(Answer("GIF89a", "")));
        Assert.NotNull(Of(Answer(" <html>", "")));
        Assert.NotNull(Of(Answer("text", "content-TYPE:Text/Plain;charset=x\n")));
        Assert.Null(Of(Answer(Html), address: "http://example.org/robots.txt"));
        Assert.Null(Of(Answer(Html), address: "dns:example.org"));
        Assert.Null(Of(Answer(Html), "request"));
        Assert.Null(Of(Answer(Html), "revisit"));
        Assert.Null(Of(Utf8, "resource", "metadata://gnu.org/log", "text/plain"));
        Assert.Equal("iso-8859-1", Of(Utf8, "resource", "http://example.org/a", "text/html; charset=iso-8859-1")!.Capture!.Charset);
    }

    [Fact]
    public void WhenItWasFetchedIsNoDateOfTheArticle()
    {
        string text = string.Concat(Enumerable.Repeat("<p>The council agreed to mend the old bridge before the winter comes, and the mayor thanked all who had helped with it.</p>", 4));
        Capture page = Of(Answer($"<title>Bridge to be mended</title><article><h1>Bridge to be mended</h1>{text}</article>"))!.Capture!;
        Assert.NotNull(page.Received);
        Article article = Pipeline.Default.Extract(page).Article!;
        Assert.Null(article.Published);
    }

    private static ArchiveRecord Record(byte[] block, string type = "response", string address = "http://example.org/a", string contentType = "application/http") =>
        Assert.Single(new ArchiveReader().Read(new MemoryStream(Warc(type, address, block, contentType: contentType)))).Record!;

    private static Ingested? Of(byte[] block, string type = "response", string address = "http://example.org/a", string contentType = "application/http") =>
        ArchivePage.Of(Record(block, type, address, contentType), "made.warc");

    private static byte[] Pack(byte[] plain, string coding)
    {
        using MemoryStream packed = new();
        using (Stream writer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true),
            "raw-deflate" => new DeflateStream(packed, CompressionMode.Compress, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true),
        })
        {
            writer.Write(plain);
        }

        return packed.ToArray();
    }
}
