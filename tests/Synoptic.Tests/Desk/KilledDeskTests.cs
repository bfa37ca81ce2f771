using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Synoptic.Ingest.Files;
using Synoptic.Storage;
using Synoptic.Tests.House;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk;

/// <summary>A watching process is killed at random points of a stream, again and again: nothing may be lost and nothing doubled.</summary>
public sealed class KilledDeskTests
{
    private const int Streams = 2, KillsEach = 25;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NothingIsLostAndNothingDoubled()
    {
        string lines = Stream();
        string expected = TemporaryFolder.File("expected.db");
        Assert.Equal(0, await Run(lines, expected, null));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, Streams).Select(seed => Task.Run(() => Kill(lines, seed), Stop))), kills => Assert.Equal(KillsEach, kills.Kills));
        for (int seed = 0; seed < Streams; seed++)
        {
            string file = _files[seed];
            Assert.Equal(0, await Run(lines, file, null));
            Assert.Equal(await Contents(expected), await Contents(file));
            Check(file);
        }
    }

    private readonly string[] _files = [.. Enumerable.Range(0, Streams).Select(_ => TemporaryFolder.File("desk.db"))];

    private async Task<(int Kills, int Seed)> Kill(string lines, int seed)
    {
        Random random = new(seed);
        for (int kill = 0; kill < KillsEach; kill++)
        {
            await Run(lines, _files[seed], random);
        }

        return (KillsEach, seed);
    }

    // Kills at once after some lines of the log, and a moment more: in the middle of reading, grouping or writing what comes next.
    private static async Task<int> Run(string lines, string database, Random? kill)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Synoptic.Cli.dll"), "watch", lines, "--database", database])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        using Process process = Process.Start(start)!;
        int after = kill?.Next(0, 4) ?? int.MaxValue;
        TimeSpan wait = TimeSpan.FromMilliseconds(kill?.Next(0, after == 0 ? 900 : 25) ?? 0);
        for (int taken = 0; taken < after && await process.StandardOutput.ReadLineAsync(Stop) is { } line;)
        {
            taken += line.Contains("\"added\"", StringComparison.Ordinal) || line.Contains("\"revised\"", StringComparison.Ordinal) ? 1 : 0;
        }

        if (kill is not null)
        {
            await Task.Delay(wait, Stop);
            process.Kill();
        }

        await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return process.ExitCode;
    }

    // The samples as records, some of them in two texts.
    private static string Stream()
    {
        string file = TemporaryFolder.File("stream.jsonl");
        string[] texts = [.. new FileReader().Read(RepositoryFiles.PathOf("samples")).Where(i => i.Capture!.MediaType is null).Select(i => Encoding.UTF8.GetString(i.Capture!.Bytes.Span))];
        List<string> records = [];
        for (int round = 0; round < 6; round++)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                // In each round the paragraphs are told in another order and the title of one in three is edited later.
                string[] parts = texts[i].Split("\n\n");
                string text = string.Join("\n\n", parts.Take(1).Concat(parts.Skip(1).OrderBy(p => (p.Length * (round + 3)) % 7)));
                string url = $"https://example.org/{round}/{i}";
                records.Add(JsonSerializer.Serialize(new { url, text }));
                if (i % 3 == 0)
                {
                    records.Add(JsonSerializer.Serialize(new { url, text = text.Replace(". ", "! ", StringComparison.Ordinal) + "\n\n" + parts[^1].Replace(". ", "; ", StringComparison.Ordinal) }));
                }
            }
        }

        File.WriteAllLines(file, records);
        return file;
    }

    // All that a desk says of its articles, but for times.
    private static async Task<string> Contents(string file)
    {
        await using IDeskStore store = await DeskStore.Open(file, Stop);
        StringBuilder contents = new();
        foreach (ArticleRecord article in (await store.Articles(new ArticleQuery { Limit = 1000 }, Stop)).Items.OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            IReadOnlyList<RevisionRecord> revisions = await store.Revisions(article.Id, Stop);
            contents.AppendLine(CultureInfo.InvariantCulture, $"{article.Id} {article.Title} {article.Event} {string.Join(' ', revisions.Select(r => $"{r.Number}:{r.TextHash[..8]}:{r.Diff.Count}"))}");
        }

        foreach (IGrouping<(ChangeKind, string?), ChangeRecord> change in (await store.Changes(0, 10_000, Stop)).Where(c => c.Kind is ChangeKind.ArticleAdded or ChangeKind.ArticleRevised)
            .GroupBy(c => (c.Kind, c.Article)).OrderBy(g => g.Key.Article, StringComparer.Ordinal).ThenBy(g => g.Key.Kind))
        {
            contents.AppendLine(CultureInfo.InvariantCulture, $"{change.Key} {change.Count()}");
        }

        return contents.ToString();
    }

    private static void Check(string file)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        Assert.Null(Scalar(connection, "PRAGMA foreign_key_check"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM articles WHERE event IS NULL OR id NOT IN (SELECT article FROM signatures)"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM events e WHERE e.articles <> (SELECT count(*) FROM articles a WHERE a.event = e.id)"));
        Assert.Equal(Scalar(connection, "SELECT count(*) FROM revisions"), Scalar(connection, "SELECT count(*) FROM captures"));
        Assert.Equal(Scalar(connection, "SELECT count(*) FROM articles"), Scalar(connection, "SELECT count(*) FROM article_text_docsize"));
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
