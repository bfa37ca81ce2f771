namespace Synoptic.Storage;

/// <summary>Writes what a desk keeps. Every call is one transaction: all of it is kept, or nothing.</summary>
public interface IDeskWriter
{
    /// <summary>
    /// Keeps a unit of work. Doing the same again changes nothing: an article is known by its id, a revision by its number.
    /// </summary>
    /// <returns>The number of the last change that it logged.</returns>
    public Task<long> Commit(DeskChange change, CancellationToken cancel = default);

    /// <summary>Keeps an event's comparison with the entities in it, unless a newer one is kept already.</summary>
    public Task SaveComparison(ComparisonChange change, CancellationToken cancel = default);

    /// <summary>Keeps what is known of a source; what there was under its id is replaced, but for the count of its articles.</summary>
    public Task SaveSource(SourceRecord source, CancellationToken cancel = default);

    /// <summary>Forgets a source; its articles stay.</summary>
    public Task RemoveSource(string id, CancellationToken cancel = default);

    /// <summary>Keeps that a page which a source names was dealt with; what was kept of it before is replaced.</summary>
    /// <param name="address">The page's address as its source names it.</param>
    /// <param name="mark">What the source says of it.</param>
    /// <param name="seen">When.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task SavePage(string address, string mark, DateTimeOffset seen, CancellationToken cancel = default);

    /// <summary>Keeps a reader's correction for the desk to apply. The same one again is kept once.</summary>
    /// <returns>The correction as kept, with its number.</returns>
    public Task<Correction> Correct(Correction correction, CancellationToken cancel = default);

    /// <summary>
    /// Asks to be the one desk that takes articles into this database. Held until disposed or until the process ends.
    /// </summary>
    /// <returns>The hold, or null when another desk has it.</returns>
    public Task<IAsyncDisposable?> TakeDesk(CancellationToken cancel = default);
}
