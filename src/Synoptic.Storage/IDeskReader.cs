namespace Synoptic.Storage;

/// <summary>Reads what a desk keeps. Each call sees one state of the database; none waits for the writer.</summary>
public interface IDeskReader
{
    /// <summary>Events that match, the one that last took an article first.</summary>
    public Task<Page<EventCard>> Events(EventQuery query, CancellationToken cancel = default);

    /// <summary>An event, or null. The id of a merged event leads to the one that it went into.</summary>
    public Task<EventCard?> Event(string id, CancellationToken cancel = default);

    /// <summary>The event's stored comparison, or null when none was made yet. Redirects are followed.</summary>
    public Task<StoredComparison?> Comparison(string id, CancellationToken cancel = default);

    /// <summary>Events with articles whose comparison is missing or older than they are, longest waiting first.</summary>
    /// <param name="limit">Most ids to give.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<IReadOnlyList<EventCard>> EventsToCompare(int limit, CancellationToken cancel = default);

    /// <summary>Why each article of an event is in it, in the order in which they came. Redirects are followed.</summary>
    public Task<IReadOnlyList<Membership>> Memberships(string @event, CancellationToken cancel = default);

    /// <summary>Articles that match, the one that came last first.</summary>
    public Task<Page<ArticleRecord>> Articles(ArticleQuery query, CancellationToken cancel = default);

    /// <summary>An article, or null.</summary>
    public Task<ArticleRecord?> Article(string id, CancellationToken cancel = default);

    /// <summary>The article at an address, or null.</summary>
    /// <param name="address">The article's key: see <see cref="ArticleRecord.Address"/>.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<ArticleRecord?> ArticleAt(string address, CancellationToken cancel = default);

    /// <summary>The revisions of an article, oldest first.</summary>
    public Task<IReadOnlyList<RevisionRecord>> Revisions(string article, CancellationToken cancel = default);

    /// <summary>The bytes of an article's revision as they were received, or null.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="revision">Number of the revision, or null for the latest.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<CaptureRecord?> Capture(string article, int? revision = null, CancellationToken cancel = default);

    /// <summary>
    /// Whether this capture says nothing that the desk has not taken: same address and bytes as an article's latest revision, or as
    /// an earlier one and not received later than the latest, as when a stream is read again.
    /// </summary>
    /// <param name="hash">See <see cref="CaptureRecord.Hash"/>.</param>
    /// <param name="received">When it was received, if known.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<bool> IsKnown(string hash, DateTimeOffset? received = null, CancellationToken cancel = default);

    /// <summary>Entities that match, those in most events first.</summary>
    public Task<Page<EntityRecord>> Entities(EntityQuery query, CancellationToken cancel = default);

    /// <summary>An entity, or null.</summary>
    public Task<EntityRecord?> Entity(string id, CancellationToken cancel = default);

    /// <summary>The entities that are most often in the same events as an entity, those first.</summary>
    /// <param name="id">Id of the entity.</param>
    /// <param name="limit">Most entities to give.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<IReadOnlyList<EntityRecord>> Related(string id, int limit = 20, CancellationToken cancel = default);

    /// <summary>The changes after a number, in order.</summary>
    /// <param name="after">The last number that the reader knows; 0 for all.</param>
    /// <param name="limit">Most changes to give.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<IReadOnlyList<ChangeRecord>> Changes(long after, int limit = 500, CancellationToken cancel = default);

    /// <summary>The number of the last change, 0 for an empty desk.</summary>
    public Task<long> LastChange(CancellationToken cancel = default);

    /// <summary>Signatures of the articles that came since a time, with the events that they are in, in the order in which they came.</summary>
    public IAsyncEnumerable<SignatureRecord> Signatures(DateTimeOffset since, CancellationToken cancel = default);

    /// <summary>All sources, by name.</summary>
    public Task<IReadOnlyList<SourceRecord>> Sources(CancellationToken cancel = default);

    /// <summary>What was kept of a page which a source names, or null.</summary>
    /// <param name="address">The page's address as its source names it.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<string?> PageMark(string address, CancellationToken cancel = default);

    /// <summary>All corrections, oldest first.</summary>
    public Task<IReadOnlyList<Correction>> Corrections(CancellationToken cancel = default);

    /// <summary>How much there is.</summary>
    public Task<DeskStats> Stats(CancellationToken cancel = default);
}
