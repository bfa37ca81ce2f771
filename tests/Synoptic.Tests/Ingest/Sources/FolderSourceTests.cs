using Synoptic.Ingest.Sources;

namespace Synoptic.Tests.Ingest.Sources;

public sealed class FolderSourceTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("synoptic-folder-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatComesLaterAndWhatChangesComesToo()
    {
        Write("a.txt", "one");
        FolderSource source = new(_folder, once: false, new Desk.SteppingClock(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)), TimeSpan.FromMilliseconds(20));
        await using IAsyncEnumerator<Arrival> arrivals = source.Read(Stop).GetAsyncEnumerator(Stop);

        Assert.Equal("a.txt", await Next(arrivals));
        Assert.Equal("visit", await Next(arrivals));
        Write("b.txt", "two");
        Assert.Equal("b.txt", await Next(arrivals));
        Assert.Equal("visit", await Next(arrivals));
        Write("a.txt", "longer");
        Assert.Equal("a.txt", await Next(arrivals));
    }

    [Fact]
    public async Task OnceIsOnceAndAnEmptyFolderIsAProblem()
    {
        FolderSource empty = new(_folder, once: true, new Desk.SteppingClock(default), TimeSpan.Zero);
        Assert.True(empty.IsFinite);
        Assert.Equal(0, empty.Expected);
        List<Arrival> arrivals = await empty.Read(Stop).ToListAsync(Stop);
        Assert.NotNull(arrivals[0].Read!.Problem);
        Assert.Equal(VisitOutcome.Failed, arrivals[1].Visit!.Outcome);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private static async Task<string> Next(IAsyncEnumerator<Arrival> arrivals)
    {
        Assert.True(await arrivals.MoveNextAsync());
        return arrivals.Current.Visit is not null ? "visit" : Path.GetFileName(arrivals.Current.Read!.Capture!.Input);
    }
}
