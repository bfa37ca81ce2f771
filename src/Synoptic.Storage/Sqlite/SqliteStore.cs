using System.Data.Common;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage.Sqlite;

/// <summary>Opens a store in one SQLite file.</summary>
internal static class SqliteStore
{
    /// <summary>Opens the file, or makes it.</summary>
    public static async Task<IDeskStore> Open(string path, CancellationToken cancel, SqliteSettings? settings = null)
    {
        SqliteDialect dialect = new(Path.GetFullPath(path), settings ?? new SqliteSettings());
        try
        {
            await using DbConnection connection = await dialect.OpenWriter(cancel).ConfigureAwait(false);
            await SqliteMigrations.Apply(connection, dialect, cancel).ConfigureAwait(false);
            return new SqlDeskStore(dialect, dialect);
        }
        catch (DbException e)
        {
            await dialect.DisposeAsync().ConfigureAwait(false);
            throw dialect.Translate(e);
        }
        catch
        {
            await dialect.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
