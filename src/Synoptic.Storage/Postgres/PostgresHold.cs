using Npgsql;

namespace Synoptic.Storage.Postgres;

/// <summary>An advisory lock that is held as long as its connection; the server lets go of it when the process ends.</summary>
internal sealed class PostgresHold(NpgsqlConnection connection, long key) : IAsyncDisposable
{
    /// <summary>Takes the lock, or gives null when another connection has it.</summary>
    public static async Task<PostgresHold?> Take(NpgsqlDataSource source, long key, CancellationToken cancel)
    {
        NpgsqlConnection connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = "SELECT pg_try_advisory_lock($1)";
        command.Parameters.Add(new NpgsqlParameter { Value = key });
        if (await command.ExecuteScalarAsync(cancel).ConfigureAwait(false) is true)
        {
            return new PostgresHold(connection, key);
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await using NpgsqlCommand command = connection.CreateCommand();
            command.CommandText = "SELECT pg_advisory_unlock($1)";
            command.Parameters.Add(new NpgsqlParameter { Value = key });
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
        catch (NpgsqlException)
        {
            // The connection is broken: the server has let go of the lock with it.
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
