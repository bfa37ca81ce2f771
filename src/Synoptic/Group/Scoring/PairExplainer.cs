using System.Globalization;
using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Group.Scoring;

/// <summary>Says of a pair's score what spoke for and against, with what was shared.</summary>
/// <param name="labels">What names, places and figures are called, by the hash of their key.</param>
internal sealed class PairExplainer(IReadOnlyDictionary<uint, string> labels)
{
    private const int MostShown = 6;
    private const double Least = 0.01;

    /// <summary>The decision on a pair: one event from even odds on.</summary>
    public PairDecision Decide(IndexedArticle a, IndexedArticle b, PairScore score)
    {
        Signal[] signals =
        [
            new("shared names", Shared(a, b, KeyKind.Name), score.Names),
            new("shared places", Shared(a, b, KeyKind.Place), score.Places),
            new("shared figures", Shared(a, b, KeyKind.Number), score.Numbers),
            new("shared words", "", score.Words),
            new("meaning of title and opening", "", score.Meaning),
            new("days that the texts name", score.Days > 0 ? "shared" : "different", score.Days),
            new("days between them", a.Day is { } x && b.Day is { } y ? Math.Abs(x - y).ToString(CultureInfo.InvariantCulture) : "", score.Gap),
        ];
        return new PairDecision(a.Id, b.Id, score.Probability, score.LogOdds >= 0,
            [.. signals.Where(s => Math.Abs(s.Weight) >= Least).OrderByDescending(s => Math.Abs(s.Weight))]);
    }

    private string Shared(IndexedArticle a, IndexedArticle b, KeyKind kind)
    {
        Dictionary<uint, float> weights = a.Keys.Where(k => k.Kind == kind).ToDictionary(k => k.Hash, k => k.Weight);
        return string.Join(", ", b.Keys.Where(k => k.Kind == kind && weights.ContainsKey(k.Hash))
            .OrderByDescending(k => k.Weight * weights[k.Hash]).ThenBy(k => k.Hash)
            .Select(k => labels.GetValueOrDefault(k.Hash, "")).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Take(MostShown));
    }
}
