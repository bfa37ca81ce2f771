using System.Numerics.Tensors;
using Synoptic.Languages.Concepts;

namespace Synoptic.Compare.Alignment;

/// <summary>
/// How far two statements say the same: a cosine over weighted, language-neutral features (entities, concepts, dates, numbers),
/// mixed with the cosine of their vectors. A feature weighs by its rarity among the event's statements (inverse document
/// frequency), since what every statement of an event mentions says little about which of them belong together.
/// </summary>
internal sealed class AlignmentScorer
{
    private const double EntityWeight = 1.2, ConceptWeight = 0.8, ClassWeight = 0.6, DateWeight = 1.3, NumberWeight = 1.4, SameSource = 0.08, SameSpeaker = 0.15, VectorShare = 0.45, ClashingDates = 0.85;
    private readonly Dictionary<StatementFrame, Dictionary<string, double>> _features = [];
    private readonly Dictionary<StatementFrame, double> _norms = [];

    /// <summary>Weighs the features of an event's statements.</summary>
    /// <param name="frames">All statements of the event.</param>
    public AlignmentScorer(IReadOnlyList<StatementFrame> frames)
    {
        Dictionary<string, int> documents = new(StringComparer.Ordinal);
        List<(StatementFrame Frame, Dictionary<string, double> Raw)> all = [.. frames.Select(f => (f, Raw(f)))];
        foreach (string key in all.SelectMany(f => f.Raw.Keys))
        {
            documents[key] = documents.GetValueOrDefault(key) + 1;
        }

        foreach ((StatementFrame frame, Dictionary<string, double> raw) in all)
        {
            Dictionary<string, double> weighted = new(StringComparer.Ordinal);
            foreach ((string key, double weight) in raw)
            {
                weighted[key] = weight * Math.Log(1 + ((double)frames.Count / documents[key]));
            }

            _features[frame] = weighted;
            _norms[frame] = Math.Sqrt(weighted.Values.Sum(w => w * w));
        }
    }

    /// <summary>Similarity in 0..1.</summary>
    public double Score(StatementFrame a, StatementFrame b)
    {
        double features = Features(a, b);
        if (DatesClash(a, b))
        {
            features *= ClashingDates;
        }

        if (a.Vector is null || b.Vector is null)
        {
            return Math.Min(1, features + SameVoice(a, b));
        }

        double cosine = Math.Clamp(TensorPrimitives.Dot(a.Vector, b.Vector), 0, 1);
        return Math.Min(1, ((1 - VectorShare) * features) + (VectorShare * cosine) + SameVoice(a, b));
    }

    /// <summary>What two statements gain when they are laid to one source, and more when both are its very words.</summary>
    public static double SameVoice(StatementFrame a, StatementFrame b) => !a.Sources.Overlaps(b.Sources) ? 0
        : a.Statement.Quotation is not null && b.Statement.Quotation is not null ? SameSpeaker : SameSource;

    /// <summary>The cosine of the weighted features alone, 0..1.</summary>
    public double Features(StatementFrame a, StatementFrame b)
    {
        double norm = _norms[a] * _norms[b];
        if (norm <= 0)
        {
            return 0;
        }

        Dictionary<string, double> second = _features[b];
        double dot = 0;
        foreach ((string key, double weight) in _features[a])
        {
            dot += weight * second.GetValueOrDefault(key);
        }

        return dot / norm;
    }

    private static bool DatesClash(StatementFrame a, StatementFrame b) =>
        a.Dates.Count > 0 && b.Dates.Count > 0
        && !a.Dates.Any(x => b.Dates.Any(y => x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal)));

    private static Dictionary<string, double> Raw(StatementFrame frame)
    {
        Dictionary<string, double> raw = new(StringComparer.Ordinal);
        foreach (string entity in frame.Entities)
        {
            raw["e:" + entity] = EntityWeight;
        }

        foreach (string concept in frame.Concepts)
        {
            raw["c:" + concept] = ConceptWeight;
            if (ConceptInventory.TryGet(concept, out Concept? found) && found.Class is { } kin)
            {
                raw["k:" + kin] = ClassWeight;
            }
        }

        // A day also counts as its month and day, so that a date without a year can meet one with it.
        foreach (string date in frame.Dates)
        {
            raw[date.Length == 10 ? "d:" + date[5..] : "d:" + date] = DateWeight;
        }

        foreach (string partial in frame.Partials)
        {
            raw[partial.StartsWith("XXXX-", StringComparison.Ordinal) ? "d:" + partial[5..] : "d:" + partial] = DateWeight;
        }

        foreach (string duration in frame.Durations)
        {
            raw["t:" + duration] = NumberWeight;
        }

        foreach (Model.Quantity quantity in frame.Statement.Quantities.Where(q => q.Value is > 2 or < 0))
        {
            raw[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"n:{quantity.Value}")] = NumberWeight;
        }

        return raw;
    }
}
