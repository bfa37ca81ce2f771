using System.Runtime.InteropServices;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;

namespace Synoptic.Group.Stories;

/// <summary>What the articles of an event have in common, for comparing events: their keys' mean weights, their mean vector, their day.</summary>
internal sealed class EventProfile
{
    private const int Kinds = 4;
    private readonly Dictionary<uint, float> _keys = [];
    private readonly float[] _norms = new float[Kinds];
    private readonly float[] _vector;
    private readonly float _length;

    /// <summary>The profile of an event.</summary>
    /// <param name="id">Id of the event.</param>
    /// <param name="articles">Its articles.</param>
    public EventProfile(string id, IReadOnlyList<IndexedArticle> articles)
    {
        Id = id;
        int[] days = [.. articles.Where(a => a.Day is not null).Select(a => a.Day!.Value).Order()];
        Day = days.Length > 0 ? days[0] : null;
        _vector = new float[articles[0].Whole.Length];
        foreach (IndexedArticle article in articles)
        {
            for (int i = 0; i < article.Keys.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_keys, Key(article.Keys[i]), out _) += article.Weights[i] / (float)articles.Count;
            }

            ReadOnlySpan<sbyte> whole = article.Whole;
            for (int i = 0; i < whole.Length && whole.Length == _vector.Length; i++)
            {
                _vector[i] += whole[i] * article.Lengths.Whole;
            }
        }

        foreach ((uint key, float weight) in _keys)
        {
            _norms[(int)SignatureKey.KindOf(key)] += weight * weight;
        }

        for (int kind = 0; kind < Kinds; kind++)
        {
            _norms[kind] = MathF.Sqrt(_norms[kind]);
        }

        _length = MathF.Sqrt(_vector.Sum(v => v * v));
    }

    /// <summary>Id of the event.</summary>
    public string Id { get; }

    /// <summary>The earliest day that an article of it stands at, or null.</summary>
    public int? Day { get; }

    /// <summary>The keys of names, the heaviest first: what other events of a story are found by.</summary>
    public IEnumerable<uint> Names => _keys.Where(k => SignatureKey.KindOf(k.Key) == KeyKind.Name).OrderByDescending(k => k.Value).ThenBy(k => k.Key).Select(k => k.Key);

    /// <summary>Cosine of the keys of a kind, 0..1.</summary>
    public double Shared(EventProfile other, KeyKind kind)
    {
        double dot = Both(other, kind).Sum(k => (double)_keys[k] * other._keys[k]), norm = _norms[(int)kind] * other._norms[(int)kind];
        return norm > 0 ? dot / norm : 0;
    }

    /// <summary>The keys of a kind that both have, what weighs most first.</summary>
    public IEnumerable<uint> Both(EventProfile other, KeyKind kind) =>
        _keys.Keys.Where(k => SignatureKey.KindOf(k) == kind && other._keys.ContainsKey(k)).OrderByDescending(k => _keys[k] * other._keys[k]).ThenBy(k => k);

    /// <summary>Cosine of the mean vectors, 0..1.</summary>
    public double Meaning(EventProfile other)
    {
        double dot = 0;
        for (int i = 0; i < _vector.Length && _vector.Length == other._vector.Length; i++)
        {
            dot += _vector[i] * other._vector[i];
        }

        return _length * other._length > 0 ? Math.Clamp(dot / (_length * other._length), 0, 1) : 0;
    }

    // Title and head do not matter here: the hash and the kind are the key.
    private static uint Key(uint bits) => bits & ~0xCu;
}
