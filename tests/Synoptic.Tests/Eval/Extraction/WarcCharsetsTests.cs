using System.IO.Compression;
using System.Text;
using Synoptic.Eval;
using Synoptic.Eval.Stages.Extraction;

namespace Synoptic.Tests.Eval.Extraction;

public sealed class WarcCharsetsTests
{
    [Fact]
    public void EveryServedCharsetIsToldRightly()
    {
        string data = SharedData.Require("eval");
        StageReport report = new();
        WarcCharsets.Measure(report, new EvalData(data));
        Assert.Empty(report.Worst);
        Assert.Equal(1, report.Figures["warc.charset"]);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("gzip", false)]
    [InlineData("deflate", true)]
    [InlineData("deflate", false)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public void CodingsAreUndone(string? coding, bool chunked)
    {
        byte[] page = Encoding.UTF8.GetBytes("<p>Ein Satz über Brücken.</p>");
        using MemoryStream packed = new();
        using (Stream writer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true),
            _ => new BufferedStream(packed),
        })
        {
            writer.Write(page);
            writer.Flush();
            byte[] flushed = coding is null ? packed.ToArray() : [];
            Assert.Equal(coding is null ? page.Length : 0, flushed.Length);
        }

        byte[] body = packed.ToArray();
        if (chunked)
        {
            body = [.. Encoding.ASCII.GetBytes($"5;name=value\r\n"), .. body[..5], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 5:x}\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        }

        string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
            + (coding is null ? "" : $"Content-Encoding: {coding}\r\n") + (chunked ? "Transfer-Encoding: chunked\r\n" : "") + "\r\n";
        byte[] http = [.. Encoding.ASCII.GetBytes(head), .. body];
        byte[] warc = [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://example.org/>\r\nContent-Length: {http.Length}\r\n\r\n"), .. http, .. "\r\n\r\n"u8];

        WarcResponse response = Assert.Single(WarcResponse.Read(warc));
        Assert.Equal("http://example.org/", response.Url);
        Assert.Equal("utf-8", response.Charset);
        Assert.Equal(page, response.Body);
    }
}
