using Synoptic.Storage;

namespace Synoptic.Tests.Storage.Sqlite;

/// <summary>The conformance suite over SQLite.</summary>
public sealed class SqliteStoreTests : StoreConformance
{
    protected override Task<IDeskStore> Open() => DeskStore.Open(TemporaryFolder.File("desk.db"), Stop);
}
