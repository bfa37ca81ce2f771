using System.Globalization;
using Microsoft.Data.Sqlite;
using Synoptic.Storage;
using Synoptic.Storage.Sql;
using Synoptic.Storage.Sqlite;

namespace Synoptic.Tests.Storage.Sqlite;

/// <summary>What a file can do to us: be full, locked, newer, foreign or broken.</summary>
public sealed class SqliteFaultTests
{
    private readonly string _file = TemporaryFolder.File("desk.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFullDiskIsNamedAndWhatWasKeptIsWhole()
    {
        int kept = 0;
        await using (IDeskStore store = await SqliteStore.Open(_file, Stop, new SqliteSettings { MostPages = 120 }))
        {
            StoreException full = await Assert.ThrowsAsync<StoreException>(async () =>
            {
                for (; ; kept++)
                {
                    await store.Commit(Filled(kept), Stop);
                }
            });
            Assert.Equal(StoreFault.Full, full.Fault);
            Assert.Contains(_file, full.Message, StringComparison.Ordinal);
            Assert.True(kept > 3);
            Assert.Equal(kept, (await store.Stats(Stop)).Articles);
        }

        await using IDeskStore again = await DeskStore.Open(_file, Stop);
        Assert.Equal(kept, (await again.Stats(Stop)).Articles);
        Assert.Equal(kept, (await again.Changes(0, cancel: Stop)).Count);
        await again.Commit(Filled(kept), Stop);
        Assert.Equal(kept + 1, (await again.Articles(new ArticleQuery { Limit = 1000 }, Stop)).Items.Count);
    }

    [Fact]
    public async Task ALockedFileIsNamedAndWorksAgainWhenItIsFree()
    {
        await using IDeskStore store = await SqliteStore.Open(_file, Stop, new SqliteSettings { Wait = TimeSpan.FromMilliseconds(200) });
        await store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
        using (SqliteConnection other = new($"Data Source={_file};Pooling=False"))
        {
            other.Open();
            using SqliteTransaction transaction = other.BeginTransaction(deferred: false);
            StoreException locked = await Assert.ThrowsAsync<StoreException>(() => store.Commit(Changes.Article("a2", "ev1", "Two"), Stop));
            Assert.Equal(StoreFault.Locked, locked.Fault);
            Assert.NotNull(await store.Article("a1", Stop));
        }

        await store.Commit(Changes.Article("a2", "ev1", "Two"), Stop);
        Assert.Equal(2, (await store.Event("ev1", Stop))!.Articles);
    }

    [Fact]
    public async Task AFileOfANewerFormIsRefused()
    {
        await (await DeskStore.Open(_file, Stop)).DisposeAsync();
        Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SqliteMigrations.Newest + 1}"));

        StoreException newer = await Assert.ThrowsAsync<StoreException>(() => DeskStore.Open(_file, Stop));
        Assert.Equal(StoreFault.NewerSchema, newer.Fault);
        Assert.Contains("newer Synoptic", newer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfAnotherProgramIsLeftAlone()
    {
        Execute("CREATE TABLE theirs (x)");
        byte[] before = File.ReadAllBytes(_file);
        Assert.Contains("another program", (await Assert.ThrowsAsync<StoreException>(() => DeskStore.Open(_file, Stop))).Message, StringComparison.Ordinal);
        Execute("SELECT x FROM theirs");
        Assert.True(before.Length > 0);

        File.WriteAllText(_file, string.Concat(Enumerable.Repeat("This is no database. ", 500)));
        Assert.Equal(StoreFault.Damaged, (await Assert.ThrowsAsync<StoreException>(() => DeskStore.Open(_file, Stop))).Fault);
    }

    [Fact]
    public async Task EveryOlderFormIsBroughtToTheNewest()
    {
        for (int form = 1; form <= SqliteMigrations.Newest; form++)
        {
            string file = TemporaryFolder.File("old.db");
            using (SqliteConnection old = new($"Data Source={file};Pooling=False"))
            {
                old.Open();
                using SqliteCommand command = old.CreateCommand();
                command.CommandText = string.Join(";\n", Migrations.All("sqlite").Take(form))
                    + string.Create(CultureInfo.InvariantCulture, $";PRAGMA application_id = {0x53594E4F}; PRAGMA user_version = {form}");
                command.ExecuteNonQuery();
            }

            await using IDeskStore store = await DeskStore.Open(file, Stop);
            await store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
            Assert.NotNull(await store.Event("ev1", Stop));
        }
    }

    [Fact]
    public async Task TwoMayOpenANewFileAtOnce()
    {
        IDeskStore[] stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DeskStore.Open(_file, Stop))));
        await stores[0].Commit(Changes.Article("a1", "ev1", "One"), Stop);
        foreach (IDeskStore store in stores)
        {
            Assert.NotNull(await store.Article("a1", Stop));
            await store.DisposeAsync();
        }
    }

    private static DeskChange Filled(int number)
    {
        byte[] noise = new byte[20_000];
        new Random(number).NextBytes(noise);
        DeskChange change = Changes.Article($"a{number}", $"ev{number}", $"Title {number}");
        return change with { Capture = change.Capture! with { Bytes = noise } };
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={_file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
