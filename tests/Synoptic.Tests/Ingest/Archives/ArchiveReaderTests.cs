using System.IO.Compression;
using System.Text;
using Synoptic.Ingest.Archives;
using static Synoptic.Tests.Ingest.Archives.MadeArchive;

namespace Synoptic.Tests.Ingest.Archives;

public sealed class ArchiveReaderTests
{
    private static readonly byte[][] Three = [Page("http://example.org/1", "<p>one</p>"), Page("http://example.org/2", "<p>two</p>"), Page("http://example.org/3", "<p>three</p>")];

    [Fact]
    public void PlainPackedByRecordAndPackedAsAWholeSayTheSame()
    {
        byte[][] archives = [Join(Three), Join(Three.Select(Gzip)), Gzip(Join(Three)), Join([.. Three.Select(Gzip), new byte[512]])];
        foreach (byte[] archive in archives)
        {
            ArchiveItem[] items = Read(archive);
            Assert.All(items, i => Assert.Null(i.Fault));
            Assert.Equal(["http://example.org/1", "http://example.org/2", "http://example.org/3"], items.Select(i => i.Record!.Address));
            Assert.All(items, i => Assert.Equal(new DateTimeOffset(2024, 3, 5, 6, 7, 8, TimeSpan.Zero), i.Record!.Fetched));
        }

        Assert.Equal($"byte {Three[0].Length}", Read(archives[0])[1].Record!.Place);
        Assert.Equal($"byte {Gzip(Three[0]).Length}", Read(archives[1])[1].Record!.Place);
        Assert.Equal($"byte 0, {Three[0].Length} unpacked bytes on", Read(archives[2])[1].Record!.Place);
    }

    [Fact]
    public void BothVersionsOfArcAreRead()
    {
        byte[] answer = Answer("<p>page</p>");
        string length = answer.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        byte[] first = Encoding.UTF8.GetBytes($"filedesc://a.arc 0.0.0.0 20140216050221 text/plain 7\n1 0 Lab\n\nhttp://example.org/a b 10.0.0.1 20140216050221 text/html {length}\n");
        byte[] second = Encoding.UTF8.GetBytes($"http://example.org/2 10.0.0.1 20150101000000 text/html 200 ABC= - 0 a.arc {length}\n");
        ArchiveItem[] items = Read(Gzip(Join(first, answer, "\n"u8.ToArray(), second, answer, "\n"u8.ToArray())));

        Assert.All(items, i => Assert.Null(i.Fault));
        Assert.Equal([ArchiveRecordKind.Other, ArchiveRecordKind.Response, ArchiveRecordKind.Response], items.Select(i => i.Record!.Kind));
        Assert.Equal("http://example.org/a b", items[1].Record!.Address);
        Assert.Equal(new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero), items[2].Record!.Fetched);
        Assert.Equal("<p>page</p>", Text(items[2]));
    }

    [Fact]
    public void ACutFileKeepsWhatStandsBeforeAndSaysWhere()
    {
        byte[] whole = Join(Three.Select(Gzip));
        int last = Gzip(Three[0]).Length + Gzip(Three[1]).Length;
        for (int at = last + 1; at < whole.Length; at++)
        {
            ArchiveItem[] items = Read(whole[..at]);
            Assert.Contains(items, i => i.Fault?.StartsWith($"byte {last}: the file ends in the middle of a gzip member", StringComparison.Ordinal) == true);
            Assert.Equal(2, items.Select(i => i.Record).OfType<ArchiveRecord>().Count(r => r.Address != "http://example.org/3"));
        }

        Assert.DoesNotContain(Read(whole[..last]), i => i.Fault is not null);
        ArchiveItem[] plain = Read(Join(Three)[..^20]);
        Assert.Equal(2, plain.Count(i => i.Record is not null));
        Assert.Equal($"byte {Three[0].Length + Three[1].Length}: the record of http://example.org/3 ends before its length", plain[^1].Fault);
    }

    [Fact]
    public void AnyWrongByteIsNoticedAndTheOtherRecordsAreRead()
    {
        byte[] whole = Join(Three.Select(Gzip));
        int from = Gzip(Three[0]).Length, to = from + Gzip(Three[1]).Length;
        for (int at = from + 10; at < to; at++)
        {
            ArchiveItem[] items = Read([.. whole[..at], (byte)~whole[at], .. whole[(at + 1)..]]);
            Assert.Contains(items, i => i.Fault is not null);
            Assert.Equal(["http://example.org/1", "http://example.org/3"], items.Select(i => i.Record?.Address).OfType<string>());
        }
    }

    [Fact]
    public void TheRestOfAPackedFileIsReadFromItsFirstWholeRecord()
    {
        byte[] whole = Join(Three.Select(Gzip));
        ArchiveItem[] items = Read(whole[20..]);
        Assert.Equal(["http://example.org/2", "http://example.org/3"], items.Select(i => i.Record?.Address).OfType<string>());
        Assert.Equal("byte 0: no gzip member begins here", items[0].Fault);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(7)]
    [InlineData(120)]
    [InlineData(100_000)]
    [InlineData(null)]
    public void AWrongLengthIsToldAndTheNextRecordIsRead(int? wrong)
    {
        byte[] answer = Answer("<p>a page of some length, so that much can be cut from it</p>");
        byte[] odd = Warc("response", "http://example.org/odd", answer, answer.Length + (wrong ?? 0));
        odd = wrong is null ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(odd).Replace("Content-Length: ", "Content-Length: x", StringComparison.Ordinal)) : odd;
        foreach (byte[] archive in (byte[][])[Join(Three[0], odd, Three[1], Three[2]), Join(Gzip(Three[0]), Gzip(odd), Gzip(Three[1]), Gzip(Three[2])), Gzip(Join(Three[0], odd, Three[1], Three[2]))])
        {
            ArchiveItem[] items = Read(archive);
            Assert.Equal(["http://example.org/1", "http://example.org/2", "http://example.org/3"], items.Select(i => i.Record?.Address).OfType<string>().Where(a => a != "http://example.org/odd"));
            Assert.Contains(items, i => i.Fault?.Contains("http://example.org/odd", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void WhatIsNoRecordIsPassedOverOnce()
    {
        ArchiveItem[] items = Read(Join(Three[0], "\n\nno record\nat all\n"u8.ToArray(), Three[1]));
        Assert.Equal(2, items.Count(i => i.Record is not null));
        Assert.Contains("stand 17 bytes that are no record", Assert.Single(items, i => i.Fault is not null).Fault, StringComparison.Ordinal);
        Assert.Equal("no WARC or ARC file: it holds no record", Assert.Single(Read("<html>a page</html>\n\n<p>more"u8.ToArray())).Fault);
        Assert.Empty(Read([]));
    }

    [Fact]
    public void AMemberThatUnpacksWithoutEndIsLeft()
    {
        byte[] noise = Gzip(Join("WARC/1.0\r\n"u8.ToArray(), new byte[20_000_000]));
        using MemoryStream bomb = new();
        using (GZipStream writer = new(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            writer.Write("WARC/1.0\r\n"u8);
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++)
            {
                writer.Write(zeros);
            }
        }

        ArchiveItem[] items = Read(Join(Gzip(Three[0]), bomb.ToArray(), Gzip(Three[1]), noise, Gzip(Three[2])));
        Assert.Equal(["http://example.org/1", "http://example.org/2", "http://example.org/3"], items.Select(i => i.Record?.Address).OfType<string>());
        Assert.Contains(items, i => i.Fault?.Contains("unpacks to more than 200 times its size", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void AHeadWithoutEndAndARecordOverTheLimitAreFaults()
    {
        byte[] endless = [.. "WARC/1.0\r\n"u8, .. Enumerable.Repeat("X-Field: value\r\n"u8.ToArray(), 20_000).SelectMany(f => f), .. "\r\n"u8];
        byte[] large = Page("http://example.org/large", new string('x', 5000));
        ArchiveItem[] items = Read(Join(endless, large, Three[0]), limit: 4000);
        Assert.Contains(items, i => i.Fault?.Contains("the head of the record does not end", StringComparison.Ordinal) == true);
        Assert.Contains(items, i => i.Fault?.Contains("http://example.org/large has 50", StringComparison.Ordinal) == true);
        Assert.Equal("<p>one</p>", Text(items[^1]));
    }

    [Fact]
    public void TheSamplesAndTheCutFileAreReadAsTheyAre()
    {
        string folder = SharedData.Require("eval/warc");
        using FileStream cut = File.OpenRead(Path.Combine(folder, "truncated.warc.gz"));
        ArchiveItem[] items = [.. new ArchiveReader().Read(cut)];
        Assert.Equal(252, items.Count(i => i.Record is not null));
        Assert.StartsWith("byte 3618043: the file ends in the middle of a gzip member", Assert.Single(items, i => i.Fault is not null).Fault, StringComparison.Ordinal);
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(folder, "samples")))
        {
            using FileStream file = File.OpenRead(sample);
            Assert.NotEmpty(new ArchiveReader().Read(file));
        }
    }

    private static ArchiveItem[] Read(byte[] archive, long limit = 50_000_000) => [.. new ArchiveReader(limit).Read(new MemoryStream(archive, writable: false))];

    private static string Text(ArchiveItem item) => Encoding.UTF8.GetString(ArchivePage.Of(item.Record!, "made")!.Capture!.Bytes.Span);
}
