using Synoptic.Ingest.Archives;
using Synoptic.Ingest.Sources;
using Synoptic.Model;
using static Synoptic.Tests.Ingest.Archives.MadeArchive;

namespace Synoptic.Tests.Ingest.Archives;

public sealed class ArchiveSourceTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("synoptic-archives-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PagesComeAndTheVisitSaysWhatElseThereWas()
    {
        string path = Write("a.warc.gz", Join(Gzip(Warc("warcinfo", "x", "a: b"u8.ToArray())), Gzip(Page("http://example.org/1", "<p>one</p>")), Gzip(Warc("revisit", "http://example.org/1", Answer("")))));
        List<Arrival> arrivals = await Read(new ArchiveSource(path));
        Assert.Equal("http://example.org/1", arrivals[0].Read!.Capture!.Input);
        Visit visit = arrivals[1].Visit!;
        Assert.Equal((VisitOutcome.Read, path + ": 1 pages, 1 revisits, 1 other records", null), (visit.Outcome, arrivals[1].Note, visit.Error));
    }

    [Fact]
    public async Task WhatIsWrongNamesFileAndPlace()
    {
        byte[] first = Gzip(Page("http://example.org/1", "<p>one</p>")), second = Gzip(Page("http://example.org/2", "<p>two</p>"));
        string path = Write("cut.warc.gz", Join(first, second[..30]));
        List<Arrival> arrivals = await Read(new ArchiveSource(path));
        Problem problem = Assert.Single(arrivals.Select(a => a.Read?.Problem).OfType<Problem>());
        Assert.Equal(path, problem.Input);
        Assert.StartsWith($"byte {first.Length}: the file ends in the middle of a gzip member", problem.Message, StringComparison.Ordinal);
        Assert.Equal((VisitOutcome.ReadInPart, problem.Message), (arrivals[^1].Visit!.Outcome, arrivals[^1].Visit!.Error));
    }

    [Fact]
    public async Task NoFileAndNoArchiveAreFailures()
    {
        List<Arrival> missing = await Read(new ArchiveSource(Path.Combine(_folder, "none.warc"))), other = await Read(new ArchiveSource(Write("b.warc", "nothing"u8.ToArray())));
        Assert.Equal((ProblemKind.Missing, VisitOutcome.Failed), (missing[0].Read!.Problem!.Kind, missing[1].Visit!.Outcome));
        Assert.Equal(("no WARC or ARC file: it holds no record", VisitOutcome.Failed), (other[0].Read!.Problem!.Message, other[1].Visit!.Outcome));
    }

    [Fact]
    public async Task AFolderGivesItsArchivesBesideItsArticles()
    {
        Write("a.txt", "text"u8.ToArray());
        Write("deep/b.arc.gz", Gzip([.. "http://example.org/arc 10.0.0.1 20140216050221 text/html 70\n"u8, .. Answer("<p>page</p>"), .. "\n"u8]));
        Write("c.warc", Page("http://example.org/1", "<p>one</p>"));
        FolderSource source = new(_folder, once: true, new Desk.SteppingClock(default), TimeSpan.Zero);
        Assert.Null(source.Expected);
        List<Arrival> arrivals = await Read(source);
        Assert.Equal([Path.Combine(_folder, "a.txt"), "http://example.org/1", "http://example.org/arc"], arrivals.Select(a => a.Read?.Capture?.Input).OfType<string>());
        Assert.DoesNotContain(arrivals, a => a.Read?.Problem is not null);
        Assert.Single(arrivals, a => a.Visit is not null);
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static async Task<List<Arrival>> Read(ISource source) => await source.Read(Stop).ToListAsync(Stop);
}
