using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Synoptic.Storage.Sql;

/// <summary>A connection inside a transaction.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="cancel">Stops what runs.</param>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
{
    /// <summary>Stops what runs.</summary>
    public CancellationToken Cancel => cancel;

    /// <summary>Runs a statement and gives the number of rows that it changed.</summary>
    public Task<int> Run(FormattableString text) => Run(new SqlText(text));

    /// <summary>Runs a statement and gives the number of rows that it changed.</summary>
    public async Task<int> Run(SqlText text)
    {
        await using DbCommand command = text.For(connection, transaction);
        return await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The first column of the first row as a number, 0 when there is none.</summary>
    public async Task<long> Number(FormattableString text)
    {
        await using DbCommand command = new SqlText(text).For(connection, transaction);
        object? value = await command.ExecuteScalarAsync(cancel).ConfigureAwait(false);
        return value is null or DBNull ? 0 : Convert.ToInt64(value, CultureInfo.InvariantCulture);
    }

    /// <summary>The rows, each made into a record.</summary>
    public Task<List<T>> Rows<T>(FormattableString text, Func<SqlRow, T> read) => Rows(new SqlText(text), read);

    /// <summary>The rows, each made into a record.</summary>
    public async Task<List<T>> Rows<T>(SqlText text, Func<SqlRow, T> read)
    {
        await using DbCommand command = text.For(connection, transaction);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        SqlRow row = new(reader);
        List<T> rows = [];
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            rows.Add(read(row.Start()));
        }

        return rows;
    }

    /// <summary>The rows one by one.</summary>
    public async IAsyncEnumerable<T> Stream<T>(SqlText text, Func<SqlRow, T> read, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using DbCommand command = text.For(connection, transaction);
        await using DbDataReader reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        SqlRow row = new(reader);
        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            yield return read(row.Start());
        }
    }
}
