using System.Data;
using System.Data.Common;
using System.Text;
using Npgsql;
using Synoptic.Storage.Search;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage.Postgres;

/// <summary>PostgreSQL: a database of its own for the desk; text search by an inverted index over our own words.</summary>
internal sealed class PostgresDialect : ISqlDialect, IAsyncDisposable
{
    // Keys of advisory locks: one for writing, so that the log's numbers are seen in order, one for being the desk.
    private const long WriteLock = 0x53594E4F01, DeskLock = 0x53594E4F02;
    private const int MostPositions = 16_383, LongestVector = 900_000;
    private readonly NpgsqlDataSource _source;

    /// <summary>A database.</summary>
    public PostgresDialect(Uri address)
    {
        NpgsqlConnectionStringBuilder builder = PostgresAddress.Parse(address);
        Name = PostgresAddress.Show(builder);
        _source = NpgsqlDataSource.Create(builder);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task<DbConnection> OpenReader(CancellationToken cancel) => await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<DbConnection> OpenWriter(CancellationToken cancel) => await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken cancel)
    {
        DbTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel).ConfigureAwait(false);
        await new SqlSession(connection, transaction, cancel).Run($"SELECT pg_advisory_xact_lock({WriteLock})").ConfigureAwait(false);
        return transaction;
    }

    /// <inheritdoc/>
    public Task SaveWords(SqlSession session, long n, IEnumerable<string> words)
    {
        StringBuilder vector = new();
        int position = 0;
        foreach (string word in words)
        {
            // Beyond the last position that a vector knows, and its last byte, words are left out.
            if (++position >= MostPositions || vector.Length > LongestVector)
            {
                break;
            }

            vector.Append('\'').Append(word).Append("':").Append(position).Append(' ');
        }

        return session.Run($"INSERT INTO article_text (n, words) VALUES ({n}, {vector.ToString()}::tsvector) ON CONFLICT (n) DO UPDATE SET words = excluded.words");
    }

    /// <inheritdoc/>
    public void AddMatch(SqlText text, IReadOnlyList<SearchPhrase> phrases)
    {
        // Words hold letters and digits only, so that quoting them is safe.
        string query = string.Join(" & ", phrases.Select(p =>
            "(" + string.Join(" <-> ", p.Words.Select((w, i) => "'" + w + "'" + (p.IsPrefix && i == p.Words.Count - 1 ? ":*" : ""))) + ")"));
        text.Add($"a.n IN (SELECT t.n FROM article_text t WHERE t.words @@ {query}::tsquery)");
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> TakeDesk(CancellationToken cancel) => await PostgresHold.Take(_source, DeskLock, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public StoreException Translate(DbException error) => PostgresErrors.Translate(Name, error);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
