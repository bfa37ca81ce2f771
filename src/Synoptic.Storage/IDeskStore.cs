namespace Synoptic.Storage;

/// <summary>
/// What a desk keeps: captures, articles with their revisions, events, entities, sources, corrections and the log of changes.
/// The port that every provider implements; <see cref="DeskStore.Open"/> gives one. Safe to use from several threads.
/// </summary>
/// <remarks>All methods throw <see cref="StoreException"/> when the database fails, with the cause in one line.</remarks>
public interface IDeskStore : IDeskReader, IDeskWriter, IAsyncDisposable
{
    /// <summary>The database as it may be shown: a path, or an address without its password.</summary>
    public string Name { get; }
}
