using System.Text;
using System.Text.Json;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Cli;

public sealed class CompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("synoptic-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void JsonIsTheOnlyThingOnStandardOutput()
    {
        CommandLine.Result result = CommandLine.Run(["compare", Sample("rome-2025-05-23", "faros-el.txt"), Path.Combine(_folder, "none.txt"), "--json"]);

        using JsonDocument json = JsonDocument.Parse(result.Output);
        Assert.Equal(1, json.RootElement.GetProperty("synoptic").GetInt32());
        Assert.Equal("el", json.RootElement.GetProperty("articles")[0].GetProperty("language").GetString());
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void EachBadInputGetsOneLineAndTheRestIsCompared()
    {
        string empty = Write("empty.txt", []);
        string binary = Write("binary.txt", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 37 % 256))]);
        string navigation = Write("navigation.html", Encoding.UTF8.GetBytes("<html><body><nav><a href='/'>Home</a><a href='/a'>World</a><a href='/b'>Sport</a></nav><ul><li><a href='/c'>Money</a></li></ul></body></html>"));
        string nothing = Directory.CreateDirectory(Path.Combine(_folder, "nothing")).FullName;
        string missing = Path.Combine(_folder, "missing.txt");
        string huge = Path.Combine(_folder, "huge.txt");
        using (FileStream file = File.Create(huge))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        CommandLine.Result result = CommandLine.Run(["compare", empty, binary, navigation, nothing, missing, huge, Sample("rome-2025-05-23", "faros-el.txt")]);

        string[] lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(6, lines.Length);
        Assert.All(new[] { empty, binary, navigation, nothing, missing, huge }, input => Assert.Single(lines, l => l.StartsWith($"synoptic: {input}: ", StringComparison.Ordinal)));
        Assert.Contains("1 article, 1 event", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongCharsetIsReadAllTheSame()
    {
        string text = File.ReadAllText(Sample("suez-2021-03-23", "prichal-ru.txt"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string page = Write("page.html", Encoding.GetEncoding("windows-1251").GetBytes($"<html><head><meta charset=\"utf-8\"></head><body><article>{string.Concat(text.Split('\n').Where(l => l.Length > 0).Select(l => $"<p>{l}</p>"))}</article></body></html>"));

        CommandLine.Result result = CommandLine.Run(["compare", page, "--json"]);

        using JsonDocument json = JsonDocument.Parse(result.Output);
        Assert.Equal("ru", json.RootElement.GetProperty("articles")[0].GetProperty("language").GetString());
        Assert.Contains("Суэцк", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardInputIsAnArticle()
    {
        CommandLine.Result result = CommandLine.Run(["compare", "-"], input: File.ReadAllBytes(Sample("rome-2025-05-23", "faros-el.txt")));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 article, 1 event", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("nonsense")]
    [InlineData("compare", "x.txt", "--width", "3")]
    [InlineData("demo", "--unknown")]
    public void WrongUseEndsWithTwo(params string[] arguments)
    {
        CommandLine.Result result = CommandLine.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("synoptic: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void TheSameInputGivesTheSameBytesWhateverTheCultureAndTimeZone()
    {
        string[] arguments = ["compare", RepositoryFiles.PathOf("samples"), "--json", "--explain"];
        string first = CommandLine.Run(arguments).Output;
        string second = CommandLine.Run(arguments, start =>
        {
            start.Environment["LANG"] = "tr_TR.UTF-8";
            start.Environment["LC_ALL"] = "tr_TR.UTF-8";
            start.Environment["TZ"] = "Pacific/Kiritimati";
        }).Output;

        Assert.Equal(first, second);
        Assert.True(first.Length > 10_000);
    }

    [Fact]
    public void APrivateAddressIsNotAsked()
    {
        CommandLine.Result result = CommandLine.Run(["compare", "http://127.0.0.1:9/", "http://[::1]:9/", "http://169.254.169.254/latest"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(3, result.Error.Split('\n').Count(l => l.Contains("no public address", StringComparison.Ordinal)));
    }

    [Fact]
    public void AnArticleCannotSteerTheTerminal()
    {
        string path = Write("steer.txt", Encoding.UTF8.GetBytes("Mayor \u001b[2J\u001b]0;owned\u0007opens the bridge in Graz\n\nThe mayor of Graz, Anna Berg,\u202e opened the bridge on Monday, 3 March 2025. She said that it had cost 40 million euros and took two years to build.\n"));

        string output = CommandLine.Run(["compare", path]).Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u0007', output);
        Assert.DoesNotContain('\u202e', output);
    }

    private static string Sample(string folder, string file) => RepositoryFiles.PathOf("samples", folder, file);

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
