using System.Diagnostics;
using System.Text.Json;
using Synoptic.Tests.House;

namespace Synoptic.Server.Tests.Cli;

/// <summary>The commands that serve, as processes of their own.</summary>
public sealed class ServeCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheDemoOpensTheSamplesAndLeavesNothingBehind()
    {
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("synoptic-tests-");
        using Process demo = Start(temporary.FullName, "demo", "--serve", "--urls", "http://127.0.0.1:0");
        string line = await FirstLine(demo);
        Assert.Contains("the desk is open at http://127.0.0.1:", line, StringComparison.Ordinal);
        Uri url = new(line.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal)));
        using HttpClient client = new() { BaseAddress = url };

        string page = await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        Assert.Contains("4 events · 14 reports · 12 languages", page, StringComparison.Ordinal);
        Assert.NotEmpty(temporary.EnumerateDirectories("synoptic-demo-*"));

        using Process kill = Process.Start("kill", ["-TERM", demo.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await demo.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
        Assert.Empty(temporary.EnumerateDirectories("synoptic-demo-*"));
        temporary.Delete(recursive: true);
    }

    [Fact]
    public async Task ADeskThatWatchesTakesArticlesInAndShowsThem()
    {
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("synoptic-tests-"), articles = temporary.CreateSubdirectory("articles");
        Put("harbour-en.txt");
        string[] arguments = ["serve", "--database", "desk.db", "--urls", "http://127.0.0.1:0", "--watch", articles.FullName, Path.Combine(temporary.FullName, "none.jsonl")];
        using Process desk = Start(temporary.FullName, arguments);
        string line = await FirstLine(desk);
        using HttpClient client = new() { BaseAddress = new Uri(line.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal))) };
        await Shows(client, 1);
        Put("shurfa-ar.txt");
        await Shows(client, 2);
        Assert.Contains("none.jsonl", await client.GetStringAsync(new Uri("/api/v1/sources", UriKind.Relative), Cancel), StringComparison.Ordinal);

        using Process second = Start(temporary.FullName, arguments);
        string refused = await second.StandardError.ReadToEndAsync(Cancel).WaitAsync(Patience, Cancel);
        Assert.Contains("another desk takes articles into", refused, StringComparison.Ordinal);
        await second.WaitForExitAsync(Cancel);
        Assert.Equal(1, second.ExitCode);

        using Process kill = Process.Start("kill", ["-TERM", desk.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        string log = await desk.StandardOutput.ReadToEndAsync(Cancel).WaitAsync(Patience, Cancel);
        await desk.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
        Assert.Equal(0, desk.ExitCode);
        Assert.Contains("\"what\":\"ended\",\"added\":2", log, StringComparison.Ordinal);
        temporary.Delete(recursive: true);

        void Put(string name)
        {
            string to = Path.Combine(articles.FullName, name);
            File.Copy(RepositoryFiles.PathOf("samples", "beirut-2020-08-04", name), to);
            File.SetLastWriteTimeUtc(to, new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }

    [Theory]
    [InlineData(2, "--key-file", "serve", "--database", "x.db", "--urls", "http://0.0.0.0:0")]
    [InlineData(2, "--urls takes addresses", "serve", "--database", "x.db", "--urls", "https://127.0.0.1:0")]
    [InlineData(2, "cannot be read", "serve", "--database", "x.db", "--key-file", "nowhere")]
    [InlineData(1, "nowhere", "serve", "--database", "/nowhere/at/all/x.db", "--urls", "http://127.0.0.1:0")]
    [InlineData(2, "--rate", "serve", "--database", "x.db", "--rate", "0")]
    public async Task WhatCannotBeServedIsSaidInOneLine(int code, string told, params string[] arguments)
    {
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("synoptic-tests-");
        using Process serve = Start(temporary.FullName, arguments);
        string error = await serve.StandardError.ReadToEndAsync(Cancel).WaitAsync(Patience, Cancel);
        await serve.WaitForExitAsync(Cancel);

        Assert.Equal(code, serve.ExitCode);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        temporary.Delete(recursive: true);
    }

    private static async Task Shows(HttpClient client, int articles)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (true)
        {
            using JsonDocument answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/articles", UriKind.Relative), patience.Token));
            if (answer.RootElement.GetProperty("items").GetArrayLength() == articles)
            {
                return;
            }

            await Task.Delay(200, patience.Token);
        }
    }

    private static async Task<string> FirstLine(Process process)
    {
        for (int i = 0; i < 5 && await process.StandardError.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel) is { } line; i++)
        {
            if (line.Contains("open at", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "nothing was said";
    }

    private static Process Start(string temporary, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Synoptic.Cli.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = temporary,
            Environment = { ["SYNOPTIC_HOME"] = RepositoryFiles.Root, ["TMPDIR"] = temporary },
        };
        return Process.Start(start)!;
    }
}
