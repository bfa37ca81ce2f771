using Synoptic.Desk;
using Synoptic.Storage;
using Synoptic.Tests.Desk;

namespace Synoptic.Tests.Storage.Postgres;

/// <summary>The conformance suite over PostgreSQL.</summary>
public sealed class PostgresStoreTests : StoreConformance
{
    [Fact]
    public async Task ADatabaseThatIsNotThereIsNamed()
    {
        string address = PostgresServer.Instance.NewDatabase();
        StoreException missing = await Assert.ThrowsAsync<StoreException>(() => DeskStore.Open(address + "x", Stop));
        Assert.Equal(StoreFault.Unreachable, missing.Fault);
        Assert.Contains("createdb", missing.Message, StringComparison.Ordinal);
        Assert.Equal(StoreFault.Unreachable, (await Assert.ThrowsAsync<StoreException>(() => DeskStore.Open("postgres://u:secret@127.0.0.1:9/x", Stop))).Fault);
    }

    [Fact]
    public async Task ADeskRunsOnIt()
    {
        await using RunningDesk desk = await RunningDesk.Start(Store, new DeskOptions { Compares = false }, new SteppingClock(Changes.Start), Stop);
        await desk.Take(DeskFixture.Samples.ToAsyncEnumerable(), Stop).ToListAsync(Stop);
        await desk.FinishComparisons(Stop);

        Assert.Equal(4, (await Store.Events(new EventQuery(), Stop)).Items.Count);
        EventCard harbour = Assert.Single((await Store.Events(new EventQuery { Text = "Диаб" }, Stop)).Items);
        Assert.Contains(harbour.People, p => p.Name == "Hassan Diab");
        Assert.NotNull(await Store.Comparison(harbour.Id, Stop));
    }

    protected override Task<IDeskStore> Open()
    {
        Assert.SkipWhen(PostgresServer.Instance.Missing is not null, PostgresServer.Instance.Missing ?? "");
        return DeskStore.Open(PostgresServer.Instance.NewDatabase(), Stop);
    }
}
