using Synoptic.Storage.Postgres;
using Synoptic.Storage.Sqlite;

namespace Synoptic.Storage;

/// <summary>Opens the store of a desk.</summary>
public static class DeskStore
{
    /// <summary>
    /// The store at a file (SQLite) or a <c>postgres://</c> address. A file that is not there is made; a store of an older form is
    /// brought to the newest.
    /// </summary>
    /// <param name="fileOrUrl">Path of a file, or <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE</c>.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <exception cref="StoreException">It cannot be opened, is none of ours, or was written by a newer Synoptic.</exception>
    public static Task<IDeskStore> Open(string fileOrUrl, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileOrUrl);
        return fileOrUrl.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || fileOrUrl.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
            ? PostgresStore.Open(new Uri(fileOrUrl), cancel)
            : SqliteStore.Open(fileOrUrl, cancel);
    }
}
