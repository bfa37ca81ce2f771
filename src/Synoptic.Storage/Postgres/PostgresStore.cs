using Npgsql;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage.Postgres;

/// <summary>Opens a store in a PostgreSQL database.</summary>
internal static class PostgresStore
{
    /// <summary>Opens the database; its tables are made if they are not there.</summary>
    public static async Task<IDeskStore> Open(Uri address, CancellationToken cancel)
    {
        PostgresDialect dialect = new(address);
        try
        {
            await PostgresMigrations.Apply(dialect, cancel).ConfigureAwait(false);
            return new SqlDeskStore(dialect, dialect);
        }
        catch (NpgsqlException e)
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
