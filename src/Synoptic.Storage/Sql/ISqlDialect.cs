using System.Data.Common;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Sql;

/// <summary>What differs between databases.</summary>
internal interface ISqlDialect
{
    /// <summary>The database as it may be shown.</summary>
    public string Name { get; }

    /// <summary>Opens a connection for reading.</summary>
    public Task<DbConnection> OpenReader(CancellationToken cancel);

    /// <summary>Begins a transaction for reading that sees one state.</summary>
    public Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken cancel);

    /// <summary>Opens a connection for writing.</summary>
    public Task<DbConnection> OpenWriter(CancellationToken cancel);

    /// <summary>Begins a transaction for writing; no other writes until it ends.</summary>
    public Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken cancel);

    /// <summary>Keeps the words of an article for full-text search, in place of those it had.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="n">The article's row.</param>
    /// <param name="words">The words, folded, in order.</param>
    public Task SaveWords(SqlSession session, long n, IEnumerable<string> words);

    /// <summary>Adds a condition that the row <c>a.n</c> of an article holds all phrases.</summary>
    public void AddMatch(SqlText text, IReadOnlyList<SearchPhrase> phrases);

    /// <summary>Asks to be the one desk of this database; null when another is.</summary>
    public Task<IAsyncDisposable?> TakeDesk(CancellationToken cancel);

    /// <summary>What an error of the provider means.</summary>
    public StoreException Translate(DbException error);
}
