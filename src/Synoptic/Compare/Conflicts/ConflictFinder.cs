using System.Globalization;
using Synoptic.Compare.Alignment;
using Synoptic.Model;

namespace Synoptic.Compare.Conflicts;

/// <summary>
/// Finds contradictions between aligned statements. Fails closed: only between statements about the same slot, both asserted
/// or both laid to the same source, with values that cannot both hold; what is unsure is no conflict.
/// </summary>
internal sealed class ConflictFinder(IReadOnlyList<Reading> readings, AlignmentScorer scorer)
{
    private const double SurePolarity = 0.7;
    private const double SameFeatures = 0.4;

    /// <summary>The contradiction in an alignment, or null.</summary>
    public Conflict? Find(AlignedStatements alignment)
    {
        for (int i = 0; i < alignment.Members.Count; i++)
        {
            for (int j = i + 1; j < alignment.Members.Count; j++)
            {
                StatementFrame a = alignment.Members[i], b = alignment.Members[j];
                if (a.Article != b.Article && SameVoice(a, b) && (Number(a, b) ?? Date(a, b) ?? Polarity(a, b)) is { } conflict)
                {
                    return conflict;
                }
            }
        }

        return null;
    }

    private static bool SameVoice(StatementFrame a, StatementFrame b) =>
        a.Statement.Modality == Modality.Asserted && b.Statement.Modality == Modality.Asserted
        && ((a.Sources.Count == 0 && b.Sources.Count == 0) || a.Sources.Overlaps(b.Sources));

    private Conflict? Number(StatementFrame a, StatementFrame b)
    {
        foreach (string unit in a.Statement.Quantities.Select(q => q.Unit).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            Quantity[] left = [.. a.Statement.Quantities.Where(q => q.Unit == unit)];
            Quantity[] right = [.. b.Statement.Quantities.Where(q => q.Unit == unit)];

            // With several figures of one unit it is unsure which answers which.
            if (left.Length == 1 && right.Length == 1 && !NumberComparison.Compatible(left[0], right[0]) && !Grew(a, left[0], b, right[0]))
            {
                return new Conflict(ConflictKind.Number, [Side(a, Show(left[0]), left[0].Evidence), Side(b, Show(right[0]), right[0].Evidence)]);
            }
        }

        return null;
    }

    /// <summary>A count that the later report puts higher has grown: an update, not a contradiction.</summary>
    private bool Grew(StatementFrame a, Quantity left, StatementFrame b, Quantity right)
    {
        DateOnly? dayA = readings[a.Article].Article.Published?.Day, dayB = readings[b.Article].Article.Published?.Day;
        return dayA is { } x && dayB is { } y && x != y && (x < y) == (left.Value < right.Value);
    }

    private Conflict? Date(StatementFrame a, StatementFrame b)
    {
        TimeExpression[] left = Days(a), right = Days(b);
        if (left.Length != 1 || right.Length != 1 || left[0].Value![..10] == right[0].Value![..10] || !(SharesPredicate(a, b) || SameHappening(a, b)))
        {
            return null;
        }

        return new Conflict(ConflictKind.Date,
            [Side(a, left[0].Value![..10], left[0].Evidence), Side(b, right[0].Value![..10], right[0].Evidence)]);
    }

    /// <summary>Without a shared predicate, statements tell of the same happening when they share who and where and much else.</summary>
    private bool SameHappening(StatementFrame a, StatementFrame b) =>
        a.Entities.Intersect(b.Entities, StringComparer.Ordinal).Count() >= 2 && scorer.Features(a, b) >= SameFeatures;

    private TimeExpression[] Days(StatementFrame frame) =>
    [
        .. frame.Statement.Times.Select(t => readings[frame.Article].Times[t])
            .Where(t => t.Type is TimeType.Date or TimeType.Time && t.Basis is Basis.Stated or Basis.Anchored
                && t.Value is { Length: >= 10 } v && v[7] == '-' && char.IsAsciiDigit(v[8]) && t.RangeEnd is null),
    ];

    private Conflict? Polarity(StatementFrame a, StatementFrame b)
    {
        if (a.Statement.Negated == b.Statement.Negated || !SharesPredicate(a, b) || scorer.Score(a, b) < SurePolarity)
        {
            return null;
        }

        return new Conflict(ConflictKind.Polarity,
        [
            Side(a, a.Statement.Negated ? "denied" : "affirmed", a.Statement.Evidence),
            Side(b, b.Statement.Negated ? "denied" : "affirmed", b.Statement.Evidence),
        ]);
    }

    private static bool SharesPredicate(StatementFrame a, StatementFrame b) =>
        a.Statement.Predicates.Intersect(b.Statement.Predicates, StringComparer.Ordinal).Any();

    private ConflictValue Side(StatementFrame frame, string value, Evidence evidence) =>
        new(readings[frame.Article].Article.Id, value, evidence);

    private static string Show(Quantity q) => q.Upper is { } upper
        ? string.Create(CultureInfo.InvariantCulture, $"{q.Value}–{upper}")
        : q.Bound switch
        {
            QuantityBound.AtLeast => string.Create(CultureInfo.InvariantCulture, $"≥ {q.Value}"),
            QuantityBound.AtMost => string.Create(CultureInfo.InvariantCulture, $"≤ {q.Value}"),
            QuantityBound.About => string.Create(CultureInfo.InvariantCulture, $"≈ {q.Value}"),
            _ => q.Value.ToString(CultureInfo.InvariantCulture),
        };
}
