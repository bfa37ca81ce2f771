using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Synoptic.Storage.Search;
using Synoptic.Storage.Sql;

namespace Synoptic.Storage.Sqlite;

/// <summary>SQLite: one file in write-ahead mode, so that readers and the writer do not wait for one another; FTS5 for text.</summary>
internal sealed class SqliteDialect : ISqlDialect, IAsyncDisposable
{
    private readonly SqliteSettings _settings;
    private readonly string _path;
    private readonly string _connection;

    /// <summary>A file.</summary>
    public SqliteDialect(string path, SqliteSettings settings)
    {
        (_path, _settings) = (path, settings);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = true, DefaultTimeout = (int)Math.Ceiling(settings.Wait.TotalSeconds) }.ToString();
    }

    /// <inheritdoc/>
    public string Name => _path;

    /// <inheritdoc/>
    public Task<DbConnection> OpenReader(CancellationToken cancel) => Open("PRAGMA query_only = ON", cancel);

    /// <inheritdoc/>
    public async Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken cancel) =>
        await Task.FromResult(((SqliteConnection)connection).BeginTransaction(deferred: true)).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<DbConnection> OpenWriter(CancellationToken cancel) => Open(
        // NORMAL: a killed process loses nothing; a power cut may lose the last transactions, whole, and their captures are taken again.
        "PRAGMA query_only = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864"
        + (_settings.MostPages > 0 ? string.Create(CultureInfo.InvariantCulture, $"; PRAGMA max_page_count = {_settings.MostPages}") : ""), cancel);

    /// <inheritdoc/>
    public async Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken cancel) =>
        await Task.FromResult(((SqliteConnection)connection).BeginTransaction(deferred: false)).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task SaveWords(SqlSession session, long n, IEnumerable<string> words)
    {
        await session.Run($"DELETE FROM article_text WHERE rowid = {n}").ConfigureAwait(false);
        await session.Run($"INSERT INTO article_text (rowid, words) VALUES ({n}, {string.Join(' ', words)})").ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void AddMatch(SqlText text, IReadOnlyList<SearchPhrase> phrases)
    {
        // Words hold letters and digits only, so that quoting them is safe.
        string query = string.Join(" AND ", phrases.Select(p => "\"" + string.Join(' ', p.Words) + "\"" + (p.IsPrefix ? " *" : "")));
        text.Add($"a.n IN (SELECT rowid FROM article_text WHERE article_text MATCH {query})");
    }

    /// <inheritdoc/>
    public Task<IAsyncDisposable?> TakeDesk(CancellationToken cancel)
    {
        try
        {
            // The system lets go of the lock when the process ends, however it ends.
            return Task.FromResult<IAsyncDisposable?>(new FileStream(_path + ".desk", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreFault.ReadOnly, $"{_path} may not be written: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public StoreException Translate(DbException error) => SqliteErrors.Translate(_path, error);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using SqliteConnection any = new(_connection);
        SqliteConnection.ClearPool(any);
        return ValueTask.CompletedTask;
    }

    private async Task<DbConnection> Open(string pragmas, CancellationToken cancel)
    {
        SqliteConnection connection = new(_connection);
        try
        {
            await connection.OpenAsync(cancel).ConfigureAwait(false);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)_settings.Wait.TotalMilliseconds}; PRAGMA foreign_keys = ON; {pragmas}");
            await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
