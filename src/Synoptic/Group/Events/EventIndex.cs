using Synoptic.Group.Candidates;
using Synoptic.Group.Copies;
using Synoptic.Group.Scoring;
using Synoptic.Group.Signature;

namespace Synoptic.Group.Events;

/// <summary>
/// Groups a stream of articles in one pass over a bounded window: each is put into the event whose articles are nearest, or
/// opens one; then <see cref="EventRepair"/> mends what the article shows to be wrong. Ids of events never change. Cost for an
/// article does not depend on how many the window holds. Not for several threads.
/// </summary>
internal sealed class EventIndex
{
    private const int MostEvents = 4;
    private const double Background = 400, BackgroundRate = 0.004, LeastRarity = 0.05;
    private const double JoinFrom = 0;
    private readonly ArticleRing _ring;
    private readonly EventTable _events;
    private readonly EventLinkage _linkage;
    private readonly EventRepair _repair;
    private readonly KeyTable _keys;
    private readonly CandidateFinder _candidates;
    private readonly CopyIndex _copies;
    private int _counted;

    /// <summary>An empty index.</summary>
    /// <param name="window">How many articles it keeps; the oldest fall out.</param>
    /// <param name="weights">Weights of the score; those that ship when not given.</param>
    public EventIndex(int window, ScoreWeights? weights = null)
    {
        Scorer = new PairScorer(weights ?? ScoreWeights.Default);
        _ring = new ArticleRing(window);
        _events = new EventTable(_ring);
        _keys = new KeyTable(window);
        _candidates = new CandidateFinder(_ring, _keys, window);
        _copies = new CopyIndex(window);
        _linkage = new EventLinkage(_ring, Scorer);
        _repair = new EventRepair(_ring, _events, _linkage);
    }

    /// <summary>How many articles it holds.</summary>
    public int Count => _ring.Count;

    /// <summary>Scores pairs of its articles.</summary>
    public PairScorer Scorer { get; }

    /// <summary>Counts the keys of articles before any is added, where a whole batch is at hand.</summary>
    public void Learn(ArticleSignature signature)
    {
        _counted++;
        foreach (SignatureKey key in signature.Keys)
        {
            _keys.Count(key.Bits);
        }
    }

    /// <summary>Puts an article into an event.</summary>
    /// <param name="signature">Its signature.</param>
    /// <param name="seen">When it came, in ticks.</param>
    /// <param name="changes">Receives what changed.</param>
    /// <param name="learned">True when <see cref="Learn"/> has counted its keys.</param>
    public Assignment Add(ArticleSignature signature, long seen, List<EventChange> changes, bool learned = false)
    {
        IndexedArticle article = Index(signature, seen, changes, learned);
        CopyMatch? copy = _copies.Find(signature.Sketch, _ring.Oldest);
        List<NearEvent> near = Nearest(article, copy);
        bool joins = near.Count > 0 && near[0].Score >= JoinFrom;
        EventState home = joins ? near[0].Event : _events.OpenFor(signature.Article);
        IndexedArticle? nearest = near.Count > 0 ? _ring[near[0].Nearest] : null;
        int number = Place(article, home, signature.Sketch, copy);
        changes.Add(new EventChange(joins ? EventChangeKind.Joined : EventChangeKind.Opened, home.Id, null, [article.Id]));
        _repair.After(number, near, changes);
        return new Assignment(article, nearest, copy is { } found ? _ring[found.Number] : null, copy ?? default);
    }

    /// <summary>Puts an article where it was.</summary>
    /// <param name="signature">Its signature.</param>
    /// <param name="seen">When it came, in ticks.</param>
    /// <param name="event">Id of its event.</param>
    /// <param name="learned">True when <see cref="Learn"/> has counted its keys.</param>
    public void Restore(ArticleSignature signature, long seen, string @event, bool learned = false)
    {
        IndexedArticle article = Index(signature, seen, [], learned);
        Place(article, _events.Find(@event) ?? _events.Open(@event), signature.Sketch, _copies.Find(signature.Sketch, _ring.Oldest));
    }

    /// <summary>Moves articles into an event, which is opened if there is none such.</summary>
    public void Move(IReadOnlyList<string> articles, string @event)
    {
        int[] numbers = [.. articles.Select(_ring.NumberOf).Where(n => n >= 0 && _ring[n]!.Event!.Id != @event).Distinct()];
        if (numbers.Length > 0)
        {
            _events.Move(numbers, _events.Find(@event) ?? _events.Open(@event));
        }
    }

    /// <summary>Forgets what came before a time.</summary>
    public void Forget(long before, List<EventChange> changes)
    {
        while (_ring.Oldest < _ring.Next && (_ring[_ring.Oldest] is not { } oldest || oldest.Seen < before))
        {
            DropOldest(changes);
        }
    }

    /// <summary>Takes an article out.</summary>
    public void Remove(string id, List<EventChange> changes)
    {
        int number = _ring.NumberOf(id);
        if (number >= 0)
        {
            Leave(number, changes);
            _ring.Remove(number);
        }
    }

    /// <summary>The article with that id, or null.</summary>
    public IndexedArticle? Find(string id) => _ring[_ring.NumberOf(id)];

    /// <summary>Ids of the articles of an event, oldest first.</summary>
    public IReadOnlyList<string> Members(string @event) => _events.Find(@event) is { } state ? _events.IdsOf(state) : [];

    /// <summary>The articles of the window, oldest first.</summary>
    public IEnumerable<IndexedArticle> Contents() => _ring.Articles();

    /// <summary>Numbers of the articles that <see cref="Add"/> would weigh an article against, and the article as it would be weighed.</summary>
    internal (IndexedArticle Article, IReadOnlyList<int> Candidates) Peek(ArticleSignature signature)
    {
        IndexedArticle article = new(signature, Rarity);
        return (article, _candidates.Find(article));
    }

    /// <summary>The article with a number.</summary>
    internal IndexedArticle? At(int number) => _ring[number];

    private IndexedArticle Index(ArticleSignature signature, long seen, List<EventChange> changes, bool learned)
    {
        if (!learned)
        {
            Learn(signature);
        }

        if (_ring.IsFull)
        {
            DropOldest(changes);
        }

        return new IndexedArticle(signature, Rarity) { Seen = seen };
    }

    // Inverse document frequency over what was seen, smoothed by a background, so that the first articles weigh sanely too.
    private float Rarity(uint key) =>
        (float)Math.Max(LeastRarity, Math.Log((_counted + Background) / (_keys.Frequency(key) + (Background * BackgroundRate))));

    private int Place(IndexedArticle article, EventState home, CopySketch sketch, CopyMatch? copy)
    {
        int number = _ring.Add(article);
        article.Event = home;
        home.Members.Add(number);
        _candidates.Remember(article, number);
        _copies.Remember(number, sketch, copy);
        return number;
    }

    private void DropOldest(List<EventChange> changes)
    {
        if (_ring[_ring.Oldest] is not null)
        {
            Leave(_ring.Oldest, changes);
        }

        _ring.DropOldest();
    }

    private void Leave(int number, List<EventChange> changes)
    {
        IndexedArticle article = _ring[number]!;
        _counted--;
        foreach (uint key in article.Keys)
        {
            _keys.Uncount(key);
        }

        _copies.Forget(number);
        changes.Add(new EventChange(EventChangeKind.Forgotten, article.Event!.Id, null, [article.Id]));
        _events.Leave(number);
    }

    private List<NearEvent> Nearest(IndexedArticle article, CopyMatch? copy)
    {
        Dictionary<EventState, (int Article, double Best)> events = [];
        IReadOnlyList<int> candidates = _candidates.Find(article);
        foreach (int candidate in copy is { } found ? candidates.Append(found.Number) : candidates)
        {
            IndexedArticle other = _ring[candidate]!;
            double score = _linkage.Score(article, candidate) + (candidate == copy?.Number ? PairExplainer.CopyWeight * copy.Value.Overlap : 0);
            if (!events.TryGetValue(other.Event!, out (int Article, double Best) best) || score > best.Best)
            {
                events[other.Event!] = (candidate, score);
            }
        }

        return [.. events.OrderByDescending(e => e.Value.Best).ThenBy(e => e.Value.Article).Take(MostEvents)
            .Select(e => new NearEvent(e.Key, e.Value.Article == copy?.Number ? e.Value.Best : _linkage.Of(article, e.Key, e.Value.Best), e.Value.Article, e.Value.Best))
            .OrderByDescending(e => e.Score).ThenBy(e => e.Nearest)];
    }
}
