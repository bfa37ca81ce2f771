using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Synoptic.Storage.Sql;

/// <summary>The port over a relational database. What differs between databases is in the dialect.</summary>
/// <param name="dialect">The database.</param>
/// <param name="pool">Closes what the dialect holds open.</param>
internal sealed class SqlDeskStore(ISqlDialect dialect, IAsyncDisposable pool) : IDeskStore
{
    // One writer at a time in this process; the database sees to other processes.
    private readonly SemaphoreSlim _writing = new(1, 1);
    private DbConnection? _writer;

    /// <inheritdoc/>
    public string Name => dialect.Name;

    /// <inheritdoc/>
    public Task<Page<EventCard>> Events(EventQuery query, CancellationToken cancel = default) => Read(s => EventReads.List(s, dialect, query), cancel);

    /// <inheritdoc/>
    public Task<EventCard?> Event(string id, CancellationToken cancel = default) => Read(s => EventReads.One(s, id), cancel);

    /// <inheritdoc/>
    public Task<StoredComparison?> Comparison(string id, CancellationToken cancel = default) => Read(s => EventReads.Comparison(s, id), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EventCard>> EventsToCompare(int limit, CancellationToken cancel = default) => Read(s => EventReads.ToCompare(s, limit), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Membership>> Memberships(string @event, CancellationToken cancel = default) => Read(s => EventReads.Memberships(s, @event), cancel);

    /// <inheritdoc/>
    public Task<Page<ArticleRecord>> Articles(ArticleQuery query, CancellationToken cancel = default) => Read(s => ArticleReads.List(s, dialect, query), cancel);

    /// <inheritdoc/>
    public Task<ArticleRecord?> Article(string id, CancellationToken cancel = default) => Read(s => ArticleReads.One(s, id), cancel);

    /// <inheritdoc/>
    public Task<ArticleRecord?> ArticleAt(string address, CancellationToken cancel = default) => Read(s => ArticleReads.At(s, address), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RevisionRecord>> Revisions(string article, CancellationToken cancel = default) => Read(s => ArticleReads.Revisions(s, article), cancel);

    /// <inheritdoc/>
    public Task<CaptureRecord?> Capture(string article, int? revision = null, CancellationToken cancel = default) => Read(s => ArticleReads.Capture(s, article, revision), cancel);

    /// <inheritdoc/>
    public Task<bool> IsKnown(string hash, DateTimeOffset? received = null, CancellationToken cancel = default) => Read(s => ArticleReads.IsKnown(s, hash, received), cancel);

    /// <inheritdoc/>
    public Task<Page<EntityRecord>> Entities(EntityQuery query, CancellationToken cancel = default) => Read(s => EntityReads.List(s, query), cancel);

    /// <inheritdoc/>
    public Task<EntityRecord?> Entity(string id, CancellationToken cancel = default) => Read(s => EntityReads.One(s, id), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EntityRecord>> Related(string id, int limit = 20, CancellationToken cancel = default) => Read(s => EntityReads.Related(s, id, limit), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChangeRecord>> Changes(long after, int limit = 500, CancellationToken cancel = default) => Read(s => DeskReads.Changes(s, after, limit), cancel);

    /// <inheritdoc/>
    public Task<long> LastChange(CancellationToken cancel = default) => Read(s => s.Number($"SELECT max(number) FROM changes"), cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SignatureRecord> Signatures(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        // In parts, so that no transaction stays open while the caller works.
        long after = 0;
        while (true)
        {
            long from = after;
            List<(long N, SignatureRecord Record)> part = await Read(s => DeskReads.Signatures(s, since, from), cancel).ConfigureAwait(false);
            foreach ((long n, SignatureRecord record) in part)
            {
                yield return record;
                after = n;
            }

            if (part.Count < DeskReads.SignaturePart)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SourceRecord>> Sources(CancellationToken cancel = default) => Read(DeskReads.Sources, cancel);

    /// <inheritdoc/>
    public Task<string?> PageMark(string address, CancellationToken cancel = default) => Read(s => DeskReads.PageMark(s, address), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Correction>> Corrections(CancellationToken cancel = default) => Read(DeskReads.Corrections, cancel);

    /// <inheritdoc/>
    public Task<DeskStats> Stats(CancellationToken cancel = default) => Read(DeskReads.Stats, cancel);

    /// <inheritdoc/>
    public Task<long> Commit(DeskChange change, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Write(s => CommitWrite.Save(s, dialect, change), cancel);
    }

    /// <inheritdoc/>
    public Task SaveComparison(ComparisonChange change, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Write(s => ComparisonWrite.Save(s, change), cancel);
    }

    /// <inheritdoc/>
    public Task SaveSource(SourceRecord source, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Write(s => DeskWrite.Source(s, source), cancel);
    }

    /// <inheritdoc/>
    public Task RemoveSource(string id, CancellationToken cancel = default) => Write(s => s.Run($"DELETE FROM sources WHERE id = {id}"), cancel);

    /// <inheritdoc/>
    public Task SavePage(string address, string mark, DateTimeOffset seen, CancellationToken cancel = default) => Write(s => DeskWrite.Page(s, address, mark, seen), cancel);

    /// <inheritdoc/>
    public Task<Correction> Correct(Correction correction, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return Write(s => DeskWrite.Correct(s, correction), cancel);
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> TakeDesk(CancellationToken cancel = default)
    {
        try
        {
            return await dialect.TakeDesk(cancel).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw dialect.Translate(e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        if (_writer is not null)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
        }

        await pool.DisposeAsync().ConfigureAwait(false);
        _writing.Dispose();
    }

    private async Task<T> Read<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using DbConnection connection = await dialect.OpenReader(cancel).ConfigureAwait(false);
            await using DbTransaction transaction = await dialect.BeginRead(connection, cancel).ConfigureAwait(false);
            return await work(new SqlSession(connection, transaction, cancel)).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw dialect.Translate(e);
        }
    }

    private async Task<T> Write<T>(Func<SqlSession, Task<T>> work, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            _writer ??= await dialect.OpenWriter(cancel).ConfigureAwait(false);
            await using DbTransaction transaction = await dialect.BeginWrite(_writer, cancel).ConfigureAwait(false);
            T result = await work(new SqlSession(_writer, transaction, cancel)).ConfigureAwait(false);
            await transaction.CommitAsync(cancel).ConfigureAwait(false);
            return result;
        }
        catch (DbException e)
        {
            // A connection that failed is not used again: the next call opens another.
            await Drop().ConfigureAwait(false);
            throw dialect.Translate(e);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task Drop()
    {
        if (_writer is { } broken)
        {
            _writer = null;
            await broken.DisposeAsync().ConfigureAwait(false);
        }
    }
}
