using Synoptic.Storage;

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

    protected override Task<IDeskStore> Open()
    {
        Assert.SkipWhen(PostgresServer.Instance.Missing is not null, PostgresServer.Instance.Missing ?? "");
        return DeskStore.Open(PostgresServer.Instance.NewDatabase(), Stop);
    }
}
