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
    private readonly TextSignature?[] _articles;
    private readonly EventState?[] _events;
    private readonly KeyTable _keys;
    private readonly Dictionary<int, float> _votes = [];
    private readonly List<(int Article, float Vote)> _ranked = [];
    private int _count;
    private int _counted;

    /// <summary>An empty index.</summary>
    /// <param name="window">How many articles it keeps; the oldest fall out.</param>
    /// <param name="weights">Weights of the score.</param>
    public EventIndex(int window, ScoreWeights? weights = null)
    {
        _articles = new TextSignature?[window];
        _events = new EventState?[window];
        _keys = new KeyTable(window);
        _weights = weights ?? ScoreWeights.Default;
    }

    /// <summary>Counts the keys of articles before any is added, where a whole batch is at hand.</summary>
    public void Learn(TextSignature signature)
    {
        _counted++;
        foreach (SignatureKey key in signature.Keys)
        {
            _keys.Count(key.Hash);
        }
    }

    /// <summary>Puts an article into an event.</summary>
    /// <param name="signature">Its signature; its keys are weighted by rarity here.</param>
    /// <param name="learned">True when <see cref="Learn"/> has counted its keys.</param>
    public Assignment Add(TextSignature signature, bool learned = false)
    {
        if (!learned)
        {
            Learn(signature);
        }

        Weigh(signature);
        List<(EventState Event, double Score, int Nearest, PairScore Best)> near = Nearest(signature);
        int slot = _count % _articles.Length;
        Evict(slot);
        bool joins = near.Count > 0 && near[0].Score >= JoinFrom;
        EventState home = joins ? near[0].Event : new EventState(IdOf(signature.Article));
        _articles[slot] = signature;
        _events[slot] = home;
        home.Members.Add(_count);
        Remember(signature);
        _count++;
        List<string> merged = [];
        for (int i = 1; i < near.Count && joins; i++)
        {
            if (near[i].Score >= JoinFrom && near[i].Event != home && Linkage(home, near[i].Event) >= MergeFrom)
            {
                EventState older = home.Members[0] <= near[i].Event.Members[0] ? home : near[i].Event;
                EventState younger = older == home ? near[i].Event : home;
                Merge(older, younger);
                merged.Add(younger.Id);
                home = older;
            }
        }

        return near.Count > 0
            ? new Assignment(home.Id, !joins, _articles[near[0].Nearest % _articles.Length]?.Article, near[0].Best, merged, [])
            : new Assignment(home.Id, true, null, default, merged, []);
    }

    /// <summary>Id of the event that each article of the window is in, oldest article first.</summary>
    public IEnumerable<(TextSignature Article, string Event)> Contents()
    {
        for (int i = Math.Max(0, _count - _articles.Length); i < _count; i++)
        {
            yield return (_articles[i % _articles.Length]!, _events[i % _articles.Length]!.Id);
        }
    }

    /// <summary>The score of two articles that the index has taken.</summary>
    public PairScore Score(TextSignature a, TextSignature b) => SignatureScorer.Score(a, b, _weights);

    private static string IdOf(string article) =>
        "ev" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article)).AsSpan(0, 8));

    // Inverse document frequency over what was seen, smoothed by a background, so that the first articles weigh sanely too.
    private void Weigh(TextSignature signature)
    {
        float[] squares = new float[4];
        SignatureKey[] keys = signature.Keys;
        for (int i = 0; i < keys.Length; i++)
        {
            double rarity = Math.Log((_counted + Background) / (_keys.Frequency(keys[i].Hash) + (Background * BackgroundRate)));
            float weight = keys[i].Weight * (float)Math.Max(0.05, rarity);
            keys[i] = keys[i] with { Weight = weight };
            squares[(int)keys[i].Kind] += weight * weight;
        }

        signature.Norms = [.. squares.Select(MathF.Sqrt)];
    }

    private void Remember(TextSignature signature)
    {
        foreach (SignatureKey key in signature.Keys.OrderByDescending(k => k.Weight).Take(KeysIndexed))
        {
            _keys.Remember(key.Hash, _count);
        }
    }

    private List<(EventState Event, double Score, int Nearest, PairScore Best)> Nearest(TextSignature signature)
    {
        Dictionary<EventState, (int Article, PairScore Best)> events = [];
        foreach (int candidate in Candidates(signature))
        {
            PairScore score = SignatureScorer.Score(signature, _articles[candidate % _articles.Length]!, _weights);
            EventState owner = _events[candidate % _articles.Length]!;
            if (!events.TryGetValue(owner, out (int Article, PairScore Best) best) || score.LogOdds > best.Best.LogOdds)
            {
                events[owner] = (candidate, score);
            }
        }

        return [.. events.OrderByDescending(e => e.Value.Best.LogOdds).ThenBy(e => e.Value.Article).Take(MostEvents)
            .Select(e => (e.Key, EventScore(signature, e.Key, e.Value.Best.LogOdds), e.Value.Article, e.Value.Best))
            .OrderByDescending(e => e.Item2).ThenBy(e => e.Article)];
    }

    // Between single and average linkage: the nearest article and the mean over some.
    private double EventScore(TextSignature signature, EventState owner, double best)
    {
        double sum = 0;
        int count = 0;
        foreach (int member in Sample(owner))
        {
            sum += SignatureScorer.Score(signature, _articles[member % _articles.Length]!, _weights).LogOdds;
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
                sum += SignatureScorer.Score(_articles[x % _articles.Length]!, _articles[y % _articles.Length]!, _weights).LogOdds;
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

    private IEnumerable<int> Candidates(TextSignature signature)
    {
        int oldest = Math.Max(0, _count - _articles.Length);
        _votes.Clear();
        foreach (SignatureKey key in signature.Keys)
        {
            foreach (int article in _keys.Last(key.Hash))
            {
                if (article > oldest)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_votes, article - 1, out _) += key.Weight;
                }
            }
        }

        _ranked.Clear();
        foreach ((int article, float vote) in _votes)
        {
            _ranked.Add((article, vote));
        }

        HashSet<int> chosen = [.. Top(MostCandidates)];
        _ranked.Clear();
        for (int i = Math.Max(oldest, _count - VectorScan); i < _count; i++)
        {
            _ranked.Add((i, TensorPrimitives.Dot<float>(signature.Vector, _articles[i % _articles.Length]!.Vector)));
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

    private void Merge(EventState older, EventState younger)
    {
        foreach (int member in younger.Members)
        {
            _events[member % _events.Length] = older;
        }

        older.Members.AddRange(younger.Members);
        older.Members.Sort();
    }

    private void Evict(int slot)
    {
        if (_articles[slot] is not null)
        {
            _events[slot]!.Members.Remove(_count - _articles.Length);
            _articles[slot] = null;
            _events[slot] = null;
        }
    }
}
