using Synoptic.Group.Scoring;
using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Group.Events;

/// <summary>
/// Groups a stream of articles by event as they come, over a bounded window that can be built again from stored signatures.
/// Ids of events are stable: they derive from the article that opened the event and never change; when two events turn out to be
/// one, the older id stays. The same articles in the same order give the same result. Not for several threads at once.
/// </summary>
/// <example>
/// <code>
/// EventWindow window = new(new EventWindowOptions { MaxAge = TimeSpan.FromDays(30) });
/// EventAssignment placed = window.Add(Pipeline.Default.Sign(reading), seen);
/// </code>
/// </example>
public sealed class EventWindow
{
    private readonly EventIndex _index;
    private readonly long _maxAge;

    /// <summary>An empty window.</summary>
    /// <param name="options">How much it keeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not positive.</exception>
    public EventWindow(EventWindowOptions? options = null)
    {
        options ??= new EventWindowOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxArticles, nameof(options));
        _maxAge = options.MaxAge?.Ticks ?? long.MaxValue;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_maxAge, nameof(options));
        _index = new EventIndex(options.MaxArticles);
    }

    /// <summary>How many articles the window holds.</summary>
    public int Count => _index.Count;

    /// <summary>Id of the event that each article of the window is in, in the order in which they came.</summary>
    public IEnumerable<(string Article, string Event)> Contents => _index.Contents().Select(a => (a.Id, a.Event!.Id));

    /// <summary>Id of the event that an article is in, or null when the window does not hold the article.</summary>
    public string? EventOf(string article) => _index.Find(article)?.Event!.Id;

    /// <summary>Ids of the articles of an event, oldest first; empty when the window has no such event.</summary>
    public IReadOnlyList<string> ArticlesOf(string @event) => _index.Members(@event);

    /// <summary>
    /// Puts an article into an event and repairs what it shows to be wrong. An article whose id the window holds already, a
    /// revision, takes the place of the earlier one.
    /// </summary>
    /// <param name="signature">Its signature.</param>
    /// <param name="seen">When it came; the window's clock, which does not go back.</param>
    public EventAssignment Add(ArticleSignature signature, DateTimeOffset seen)
    {
        ArgumentNullException.ThrowIfNull(signature);
        List<EventChange> changes = [];
        Forget(seen.UtcTicks, changes);
        _index.Remove(signature.Article, changes);
        Assignment assignment = _index.Add(signature, seen.UtcTicks, changes);
        PairDecision? decision = assignment.Nearest is { } nearest
            ? new PairExplainer(_index.Scorer, signature.Labels).Decide(nearest, assignment.Article, ReferenceEquals(nearest, assignment.CopyOf) ? assignment.Copy.Overlap : 0) : null;
        return new EventAssignment(signature.Article, assignment.Article.Event!.Id, changes, decision) { Copy = CopyOf(signature, assignment) };
    }

    /// <summary>Puts an article back where it was, unweighed. Call it for all stored articles, oldest first, before the first <see cref="Add"/>.</summary>
    /// <param name="signature">Its signature.</param>
    /// <param name="seen">When it came.</param>
    /// <param name="event">Id of the event it was in last.</param>
    /// <exception cref="ArgumentException">The window holds the article already.</exception>
    public void Restore(ArticleSignature signature, DateTimeOffset seen, string @event)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentException.ThrowIfNullOrEmpty(@event);
        if (_index.Find(signature.Article) is not null)
        {
            throw new ArgumentException($"The window holds article '{signature.Article}' already.", nameof(signature));
        }

        Forget(seen.UtcTicks, []);
        _index.Restore(signature, seen.UtcTicks, @event);
    }

    /// <summary>Moves articles into an event whatever speaks for it, as when a reader corrects the grouping. Ids that the window does not hold are passed over.</summary>
    /// <param name="articles">Ids of the articles.</param>
    /// <param name="event">Id of the event; it is opened if the window has none such.</param>
    public void Move(IReadOnlyList<string> articles, string @event)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentException.ThrowIfNullOrEmpty(@event);
        _index.Move(articles, @event);
    }

    /// <summary>Forgets what is older than the window keeps.</summary>
    /// <param name="now">The time.</param>
    /// <returns>What was forgotten.</returns>
    public IReadOnlyList<EventChange> Forget(DateTimeOffset now)
    {
        List<EventChange> changes = [];
        Forget(now.UtcTicks, changes);
        return changes;
    }

    /// <summary>Why two articles of the window are taken to tell of one event, or not; null when the window does not hold both.</summary>
    /// <param name="first">Id of an article.</param>
    /// <param name="second">Id of another.</param>
    public PairDecision? Explain(string first, string second) =>
        _index.Find(first) is { } a && _index.Find(second) is { } b
            ? new PairExplainer(_index.Scorer, new Dictionary<uint, string>()).Decide(a, b) : null;

    private static ArticleCopy? CopyOf(ArticleSignature signature, Assignment assignment)
    {
        if (assignment.CopyOf is not { } other)
        {
            return null;
        }

        (string copy, string original) = assignment.Copy.IsOriginal ? (signature.Article, other.Id) : (other.Id, signature.Article);
        return new ArticleCopy(copy, original, assignment.Copy.Overlap) { Agency = signature.Sketch.Credit ?? signature.Sketch.Agency };
    }

    private void Forget(long now, List<EventChange> changes)
    {
        if (_maxAge < long.MaxValue)
        {
            _index.Forget(now - _maxAge, changes);
        }
    }
}
