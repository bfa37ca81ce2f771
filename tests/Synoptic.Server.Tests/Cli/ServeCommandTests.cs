using System.Diagnostics;
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
