using System.Globalization;
using System.Numerics.Tensors;
using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Group.Scoring;

/// <summary>How probable it is that two articles tell of one event, with what speaks for and against.</summary>
internal sealed class PairScorer
{
    private const double Bias = -4.2, EntityWeight = 5.5, VectorWeight = 4.5, ConceptWeight = 2.0, NumberWeight = 1.5;
    private const double SameDay = 1.0, NextDay = 0.5, DaysApart = -1.5, WeekApart = -4.0, OpenDay = 1.0;
    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Entity> _entities;

    /// <summary>Prepares the scoring of a batch.</summary>
    public PairScorer(IReadOnlyList<ArticleSignature> all, IReadOnlyDictionary<string, Entity> entities)
    {
        _entities = entities;
        foreach (string entity in all.SelectMany(s => s.Entities.Keys))
        {
            _rarity[entity] = _rarity.GetValueOrDefault(entity) + 1;
        }

        foreach (string entity in _rarity.Keys.ToArray())
        {
            _rarity[entity] = Math.Log(1 + ((all.Count + 1) / _rarity[entity]));
        }
    }

    /// <summary>The decision for a pair.</summary>
    public PairDecision Score(ArticleSignature a, ArticleSignature b)
    {
        List<Signal> signals = [];
        double cosine = EntityCosine(a, b, out string shared);
        signals.Add(new Signal("shared names", shared, EntityWeight * cosine));
        double vector = Math.Max(0, TensorPrimitives.Dot(a.Vector, b.Vector));
        signals.Add(new Signal("meaning of title and head", Show(vector), VectorWeight * vector));
        string[] concepts = [.. a.Concepts.Intersect(b.Concepts, StringComparer.Ordinal)];
        double overlap = a.Concepts.Count == 0 || b.Concepts.Count == 0 ? 0 : concepts.Length / Math.Sqrt((double)a.Concepts.Count * b.Concepts.Count);
        signals.Add(new Signal("shared concepts", string.Join(", ", concepts.Take(8)), ConceptWeight * overlap));
        double[] numbers = [.. a.Numbers.Intersect(b.Numbers)];
        if (numbers.Length > 0)
        {
            signals.Add(new Signal("shared numbers", string.Join(", ", numbers.Take(5).Select(n => n.ToString(CultureInfo.InvariantCulture))), NumberWeight * Math.Min(1, numbers.Length / 2.0)));
        }

        if (Time(a, b) is { } time)
        {
            signals.Add(time);
        }

        double logit = Bias + signals.Sum(s => s.Weight);
        double score = 1 / (1 + Math.Exp(-logit));
        return new PairDecision(a.Article, b.Article, score, score >= 0.5, [.. signals.OrderByDescending(s => Math.Abs(s.Weight))]);
    }

    private double EntityCosine(ArticleSignature a, ArticleSignature b, out string shared)
    {
        double Weight(string entity, double weight) => weight * _rarity[entity];
        double dot = 0;
        List<(string Name, double Weight)> names = [];
        foreach ((string entity, double weight) in a.Entities)
        {
            if (b.Entities.TryGetValue(entity, out double other))
            {
                double product = Weight(entity, weight) * Weight(entity, other);
                dot += product;
                names.Add((_entities.TryGetValue(entity, out Entity? found) ? found.Name : entity, product));
            }
        }

        shared = string.Join(", ", names.OrderByDescending(n => n.Weight).ThenBy(n => n.Name, StringComparer.Ordinal).Take(6).Select(n => n.Name));
        double norm = Math.Sqrt(a.Entities.Sum(e => Math.Pow(Weight(e.Key, e.Value), 2)) * b.Entities.Sum(e => Math.Pow(Weight(e.Key, e.Value), 2)));
        return norm > 0 ? dot / norm : 0;
    }

    /// <summary>
    /// Days at the heads of the texts; where one gives none, the days of publication; where one has no date at all, open days
    /// ("17 September") that the other states.
    /// </summary>
    private static Signal? Time(ArticleSignature a, ArticleSignature b)
    {
        if (a.Published is null != (b.Published is null) || (a.Published is null && (a.Days.Count == 0 || b.Days.Count == 0)))
        {
            string[] open = [.. a.OpenDays.Intersect(MonthDays(b), StringComparer.Ordinal), .. b.OpenDays.Intersect(MonthDays(a), StringComparer.Ordinal)];
            return open.Length > 0 ? new Signal("a day without a year that the other dates", string.Join(", ", open), OpenDay) : null;
        }

        IEnumerable<DateOnly> first = Own(a), second = Own(b);
        int gap = first.SelectMany(x => second.Select(y => Math.Abs(x.DayNumber - y.DayNumber))).DefaultIfEmpty(int.MaxValue).Min();
        int published = a.Published is { } p && b.Published is { } q ? Math.Abs(p.DayNumber - q.DayNumber) : gap;
        return gap switch
        {
            int.MaxValue => null,
            0 when published <= 3 => new Signal("same day", "", SameDay),
            <= 1 when published <= 3 => new Signal("next day", "", NextDay),
            <= 4 => new Signal("days apart", Show(gap), DaysApart),
            _ => new Signal("days apart", Show(gap), WeekApart),
        };
    }

    private static IEnumerable<DateOnly> Own(ArticleSignature s) => s.Days.Count > 0 ? s.Days : s.Published is { } day ? [day] : [];

    private static IEnumerable<string> MonthDays(ArticleSignature s) => s.AllDays.Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture));

    private static string Show(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
