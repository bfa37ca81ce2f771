using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Synoptic.Group.Candidates;
using Synoptic.Group.Scoring;
using Synoptic.Group.Signature;

namespace Synoptic.Group.Events;

/// <summary>
/// Groups a stream of articles in one pass over a bounded window: each is put into the event whose articles are nearest, or
/// opens one; then a bounded repair merges two events that the article shows to be one. Ids of events never change; a merged
/// event keeps the older id. Cost for an article does not depend on how many the window holds. Not for several threads.
/// </summary>
internal sealed class EventIndex
{
    private const int VectorScan = 2048, MostCandidates = 24, MostEvents = 4, MostMembers = 10, KeysIndexed = 40;
    private const double Background = 400, BackgroundRate = 0.004;
    private const double JoinFrom = 0, MergeFrom = 0.5;
    private readonly ScoreWeights _weights;
    private readonly ArticleRing _ring;
    private readonly Dictionary<string, EventState> _events = new(StringComparer.Ordinal);
    private readonly KeyTable _keys;
    private readonly Dictionary<int, float> _votes = [];
    private readonly List<(int Article, float Vote)> _ranked = [];
    private int _counted;

    /// <summary>An empty index.</summary>
    /// <param name="window">How many articles it keeps; the oldest fall out.</param>
    /// <param name="weights">Weights of the score.</param>
    public EventIndex(int window, ScoreWeights? weights = null)
    {
        _ring = new ArticleRing(window);
        _keys = new KeyTable(window);
        _weights = weights ?? ScoreWeights.Default;
    }

    /// <summary>How many articles it holds.</summary>
    public int Count => _ring.Count;

    /// <summary>Counts the keys of articles before any is added, where a whole batch is at hand.</summary>
    public void Learn(ArticleSignature signature)
    {
        _counted++;
        foreach (SignatureKey key in signature.Keys)
        {
            _keys.Count(key.Hash);
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
        List<(EventState Event, double Score, int Nearest, PairScore Best)> near = Nearest(article);
        bool joins = near.Count > 0 && near[0].Score >= JoinFrom;
        EventState home = joins ? near[0].Event : Open(IdOf(signature.Article));
        IndexedArticle? nearest = near.Count > 0 ? _ring[near[0].Nearest] : null;
        Place(article, home);
        changes.Add(new EventChange(joins ? EventChangeKind.Joined : EventChangeKind.Opened, home.Id, null, [article.Id]));
        for (int i = 1; i < near.Count && joins; i++)
        {
            if (near[i].Score >= JoinFrom && near[i].Event != home && Linkage(home, near[i].Event) >= MergeFrom)
            {
                EventState older = home.Members[0] <= near[i].Event.Members[0] ? home : near[i].Event;
                Merge(older, older == home ? near[i].Event : home, changes);
                home = older;
            }
        }

        return new Assignment(article, nearest, near.Count > 0 ? near[0].Best : default);
    }

    /// <summary>Puts an article where it was.</summary>
    public void Restore(ArticleSignature signature, long seen, string @event)
    {
        IndexedArticle article = Index(signature, seen, [], learned: false);
        Place(article, _events.GetValueOrDefault(@event) ?? Open(@event));
    }

    /// <summary>Moves articles into an event, which is opened if there is none such.</summary>
    public void Move(IReadOnlyList<string> articles, string @event)
    {
        foreach (int number in articles.Select(_ring.NumberOf).Where(n => n >= 0 && _ring[n]!.Event!.Id != @event).ToArray())
        {
            EventState home = _ring[number]!.Event!, to = _events.GetValueOrDefault(@event) ?? Open(@event);
            home.Members.Remove(number);
            if (home.Members.Count == 0)
            {
                _events.Remove(home.Id);
            }

            _ring[number]!.Event = to;
            to.Members.Add(number);
            to.Members.Sort();
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
    public IReadOnlyList<string> Members(string @event) =>
        _events.TryGetValue(@event, out EventState? state) ? [.. state.Members.Select(m => _ring[m]!.Id)] : [];

    /// <summary>The articles of the window, oldest first.</summary>
    public IEnumerable<IndexedArticle> Contents() => _ring.Articles();

    /// <summary>The score of two articles of the index.</summary>
    public PairScore Score(IndexedArticle a, IndexedArticle b) => SignatureScorer.Score(a, b, _weights);

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
        (float)Math.Max(0.05, Math.Log((_counted + Background) / (_keys.Frequency(key) + (Background * BackgroundRate))));

    private void Place(IndexedArticle article, EventState home)
    {
        int number = _ring.Add(article);
        article.Event = home;
        home.Members.Add(number);
        foreach (SignatureKey key in article.Keys.OrderByDescending(k => k.Weight).Take(KeysIndexed))
        {
            _keys.Remember(key.Hash, number);
        }
    }

    private EventState Open(string id)
    {
        EventState state = new(id);
        _events.Add(id, state);
        return state;
    }

    private string IdOf(string article)
    {
        for (int again = 0; ; again++)
        {
            string seed = again == 0 ? article : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{article}\n{again}");
            string id = "ev" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 8));
            if (!_events.ContainsKey(id))
            {
                return id;
            }
        }
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
        EventState home = article.Event!;
        _counted--;
        foreach (SignatureKey key in article.Keys)
        {
            _keys.Uncount(key.Hash);
        }

        home.Members.Remove(number);
        if (home.Members.Count == 0)
        {
            _events.Remove(home.Id);
        }

        changes.Add(new EventChange(EventChangeKind.Forgotten, home.Id, null, [article.Id]));
    }

    private List<(EventState Event, double Score, int Nearest, PairScore Best)> Nearest(IndexedArticle article)
    {
        Dictionary<EventState, (int Article, PairScore Best)> events = [];
        foreach (int candidate in Candidates(article))
        {
            IndexedArticle other = _ring[candidate]!;
            PairScore score = SignatureScorer.Score(article, other, _weights);
            if (!events.TryGetValue(other.Event!, out (int Article, PairScore Best) best) || score.LogOdds > best.Best.LogOdds)
            {
                events[other.Event!] = (candidate, score);
            }
        }

        return [.. events.OrderByDescending(e => e.Value.Best.LogOdds).ThenBy(e => e.Value.Article).Take(MostEvents)
            .Select(e => (e.Key, EventScore(article, e.Key, e.Value.Best.LogOdds), e.Value.Article, e.Value.Best))
            .OrderByDescending(e => e.Item2).ThenBy(e => e.Article)];
    }

    // Between single and average linkage: the nearest article and the mean over some.
    private double EventScore(IndexedArticle article, EventState owner, double best)
    {
        double sum = 0;
        int count = 0;
        foreach (int member in Sample(owner))
        {
            sum += SignatureScorer.Score(article, _ring[member]!, _weights).LogOdds;
            count++;
        }

        return count == 0 ? best : (0.3 * best) + (0.7 * sum / count);
    }

    private double Linkage(EventState a, EventState b)
    {
        double sum = 0;
        int count = 0;
        foreach (int x in Sample(a))
        {
            foreach (int y in Sample(b))
            {
                sum += SignatureScorer.Score(_ring[x]!, _ring[y]!, _weights).LogOdds;
                count++;
            }
        }

        return count == 0 ? double.MinValue : sum / count;
    }

    private static IEnumerable<int> Sample(EventState owner)
    {
        int step = Math.Max(1, (owner.Members.Count + MostMembers - 1) / MostMembers);
        for (int i = owner.Members.Count - 1; i >= 0; i -= step)
        {
            yield return owner.Members[i];
        }
    }

    private IEnumerable<int> Candidates(IndexedArticle article)
    {
        _votes.Clear();
        foreach (SignatureKey key in article.Keys)
        {
            foreach (int number in _keys.Last(key.Hash))
            {
                if (number > _ring.Oldest && _ring[number - 1] is not null)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_votes, number - 1, out _) += key.Weight;
                }
            }
        }

        _ranked.Clear();
        foreach ((int number, float vote) in _votes)
        {
            _ranked.Add((number, vote));
        }

        HashSet<int> chosen = [.. Top(MostCandidates)];
        _ranked.Clear();
        for (int i = Math.Max(_ring.Oldest, _ring.Next - VectorScan); i < _ring.Next; i++)
        {
            if (_ring[i] is { } other && other.Vector.Length == article.Vector.Length)
            {
                _ranked.Add((i, TensorPrimitives.Dot<float>(article.Vector, other.Vector)));
            }
        }

        chosen.UnionWith(Top(MostCandidates));
        return chosen.Order();
    }

    private IEnumerable<int> Top(int most)
    {
        if (_ranked.Count > most)
        {
            _ranked.Sort((x, y) => x.Vote != y.Vote ? y.Vote.CompareTo(x.Vote) : x.Article.CompareTo(y.Article));
            _ranked.RemoveRange(most, _ranked.Count - most);
        }

        return _ranked.Select(r => r.Article);
    }

    private void Merge(EventState older, EventState younger, List<EventChange> changes)
    {
        foreach (int member in younger.Members)
        {
            _ring[member]!.Event = older;
        }

        changes.Add(new EventChange(EventChangeKind.Merged, older.Id, younger.Id, [.. younger.Members.Select(m => _ring[m]!.Id)]));
        older.Members.AddRange(younger.Members);
        older.Members.Sort();
        _events.Remove(younger.Id);
    }
}
