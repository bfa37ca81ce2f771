using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Synoptic.Storage;
using Synoptic.Tests.House;
using Synoptic.Tests.Ingest.Archives;
using Synoptic.Tests.Ingest.Web;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Cli;

public sealed class WatchCommandTests
{
    private static readonly string Samples = RepositoryFiles.PathOf("samples");

    private readonly string _database = TemporaryFolder.File("desk.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFolderIsTakenOnceAndKnownTheSecondTime()
    {
        CommandLine.Result first = CommandLine.Run(["watch", Samples, "--once", "--database", _database]);
        CommandLine.Result second = CommandLine.Run(["watch", Samples, "--once", "--database", _database]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal("14", Last(first).GetProperty("added").ToString());
        Assert.Equal("14", Last(second).GetProperty("unchanged").ToString());
        await using IDeskStore store = await DeskStore.Open(_database, Stop);
        Assert.Empty(await store.EventsToCompare(10, Stop));
        SourceRecord source = Assert.Single(await store.Sources(Stop));
        Assert.Equal(("folder", SourceHealth.Good, 14), (source.Kind, source.Health, source.Articles));
    }

    [Fact]
    public void ALineThatIsNoArticleIsNamedAndTheRestIsTaken()
    {
        string text = File.ReadAllText(Path.Combine(Samples, "beirut-2020-08-04", "harbour-en.txt"));
        byte[] lines = Encoding.UTF8.GetBytes("nonsense\n" + JsonSerializer.Serialize(new { url = "https://example.org/1", text }) + "\n");
        CommandLine.Result result = CommandLine.Run(["watch", "-", "--database", _database], input: lines);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(("1", "1"), (Last(result).GetProperty("added").ToString(), Last(result).GetProperty("refused").ToString()));
        Assert.Contains("\"input\":\"-:1\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArchiveIsTakenOnceAndKnownTheSecondTimeAndACutOneSaysSo()
    {
        byte[][] pages = [.. Directory.EnumerateFiles(Samples, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select((file, i) => MadeArchive.Gzip(MadeArchive.Warc("response", $"https://example.org/{i}", MadeArchive.Answer(File.ReadAllBytes(file)))))];
        string archive = TemporaryFolder.File("pages.warc.gz");
        await File.WriteAllBytesAsync(archive, MadeArchive.Join(pages)[..^500], Stop);
        CommandLine.Result cut = CommandLine.Run(["watch", archive, "--database", _database]);
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains($"byte {pages[..^1].Sum(p => p.Length)}: the file ends in the middle of a gzip member", cut.Output, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(archive, MadeArchive.Join([.. pages, .. pages]), Stop);
        CommandLine.Result whole = CommandLine.Run(["watch", archive, "--database", _database]), again = CommandLine.Run(["watch", archive, "--database", _database]);
        Assert.Equal((0, 0), (whole.ExitCode, again.ExitCode));
        Assert.Equal([pages.Length - 1, 1, 0], new[] { cut, whole, again }.Select(r => Last(r).GetProperty("added").GetInt32()));
        Assert.All([cut, whole, again], r => Assert.Equal(0, Last(r).GetProperty("revised").GetInt32()));
        await using IDeskStore store = await DeskStore.Open(_database, Stop);
        SourceRecord source = Assert.Single(await store.Sources(Stop));
        Assert.Equal(("archive", SourceHealth.Good, pages.Length), (source.Kind, source.Health, source.Articles));
    }

    [Fact]
    public void ADatabaseThatCannotBeOpenedIsOneLine()
    {
        CommandLine.Result result = CommandLine.Run(["watch", Samples, "--once", "--database", "/no/such/folder/desk.db"]);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("synoptic: /no/such/folder/desk.db cannot be opened", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFullDiskIsOneLineAndTheNextRunGoesOn()
    {
        // The system lets no file grow beyond 300 KiB; the signal that would come with that is off, as on a disk that is full.
        string program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "Synoptic.Cli.dll")}' watch '{Samples}' --once --database '{_database}'";
        ProcessStartInfo start = new("/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f 600; exec {program}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(Stop);
        int added = (await process.StandardOutput.ReadToEndAsync(Stop)).Split("\"what\":\"added\"").Length - 1;
        await process.WaitForExitAsync(Stop);
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith($"synoptic: {_database} can", Assert.Single((await error).Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.InRange(added, 0, 13);

        CommandLine.Result again = CommandLine.Run(["watch", Samples, "--once", "--database", _database]);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal((14 - added, added), (Last(again).GetProperty("added").GetInt32(), Last(again).GetProperty("unchanged").GetInt32()));
    }

    [Fact]
    public void AnInterruptEndsItInOrder()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Synoptic.Cli.dll"), "watch", Samples, "--database", _database]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string line;
        do
        {
            line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The log ended early.");
        }
        while (!line.Contains("\"visited\"", StringComparison.Ordinal));

        Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        string rest = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(20_000));
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("\"what\":\"ended\",\"added\":14", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListOfFeedsIsVisitedAndEachPageIsAskedForOnce()
    {
        await using TestSite site = await TestSite.Start();
        site.On("/a.html", File.ReadAllBytes(Path.Combine(Samples, "beirut-2020-08-04", "northgate-en.html")), "text/html; charset=utf-8");
        site.On("/feed", $"<rss><channel><title>T</title><item><title>A</title><link>/a.html</link></item><item><title>B</title><link>http://127.0.0.1:{site.Port}/b</link></item></channel></rss>", "application/rss+xml");
        site.On("/gone", 410);
        string list = TemporaryFolder.File("feeds.opml");
        await File.WriteAllTextAsync(list, $"<opml><body><outline text=\"One\" xmlUrl=\"{site.At("/feed")}\"/><outline text=\"Two\" xmlUrl=\"{site.At("/gone")}\"/></body></opml>", Stop);
        string[] arguments = ["watch", list, "--once", "--allow-host", "localhost", "--pace", "0", "--database", _database];
        CommandLine.Result first = CommandLine.Run(arguments);
        CommandLine.Result second = CommandLine.Run(arguments);

        Assert.Equal(1, first.ExitCode);
        Assert.Equal(("1", "2"), (Last(first).GetProperty("added").ToString(), Last(first).GetProperty("refused").ToString()));
        Assert.Contains("127.0.0.1 has no public address", first.Output, StringComparison.Ordinal);
        Assert.Equal(("0", "0"), (Last(second).GetProperty("added").ToString(), Last(second).GetProperty("refused").ToString()));
        Assert.Contains("\"what\":\"noted\"", second.Output, StringComparison.Ordinal);
        Assert.Equal((1, 2, 1, 0), (site.Count("/a.html"), site.Count("/feed"), site.Count("/gone"), site.Count("/b")));
        await using IDeskStore store = await DeskStore.Open(_database, Stop);
        Assert.Equal([("One", SourceHealth.Good, 1), ("Two", SourceHealth.Stopped, 0)], (await store.Sources(Stop)).Select(s => (s.Name, s.Health, s.Articles)));
    }

    [Fact]
    public void AWrongListOfSourcesIsOneLine()
    {
        string list = TemporaryFolder.File("sources.json");
        File.WriteAllText(list, "{ \"sources\": 7 }");
        CommandLine.Result result = CommandLine.Run(["watch", list, "--database", _database]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"synoptic: {list}: line 1: ", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static JsonElement Last(CommandLine.Result result) => JsonDocument.Parse(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
}
