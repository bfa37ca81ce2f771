using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Model;

namespace Synoptic.Group.Signature;

/// <summary>Builds signatures.</summary>
/// <param name="embed">Text to unit vector.</param>
internal sealed class SignatureBuilder(Func<string, float[]> embed)
{
    private const int HeadBlocks = 3;

    /// <summary>The signature of a reading.</summary>
    public ArticleSignature Build(Reading reading)
    {
        IReadOnlyList<Block> blocks = reading.Article.Blocks;
        HashSet<int> head = [.. Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind is BlockKind.Title or BlockKind.Lead or BlockKind.Caption)];
        head.UnionWith(Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.Paragraph).Take(HeadBlocks));
        TimeExpression[] times = [.. reading.Times.Where(t => t.Type is TimeType.Date or TimeType.Time)];
        return new ArticleSignature
        {
            Article = reading.Article.Id,
            Entities = Entities(reading, head),
            Concepts = reading.Statements.Where(s => head.Contains(s.Evidence.Block)).SelectMany(s => s.Concepts).ToImmutableSortedSet(StringComparer.Ordinal),
            Numbers = reading.Statements.SelectMany(s => s.Quantities).Select(q => q.Value).Where(v => v > 10).ToImmutableSortedSet(),
            Published = reading.Article.Published?.Day,
            Days = Days(times.Where(t => head.Contains(t.Evidence.Block))),
            AllDays = Days(times),
            OpenDays = times.Where(t => t.Value is null && t.Partial is { Length: 10 } p && p.StartsWith("XXXX-", StringComparison.Ordinal) && char.IsAsciiDigit(p[5]))
                .Select(t => t.Partial![5..]).ToImmutableSortedSet(StringComparer.Ordinal),
            Vector = embed(string.Join('\n', head.Order().Select(i => blocks[i].Text))),
        };
    }

    private static SortedDictionary<string, double> Entities(Reading reading, HashSet<int> head)
    {
        SortedDictionary<string, double> weights = new(StringComparer.Ordinal);
        foreach (Mention mention in reading.Mentions.Where(m => m.Entity is not null))
        {
            double weight = mention.Type switch
            {
                EntityType.PER => 1.0,
                EntityType.ORG or EntityType.EVT or EntityType.PRO => 0.7,
                EntityType.LOC => 0.6,
                _ => mention.IsDemonym ? 0.25 : 0.5,
            };
            bool title = reading.Article.Blocks[mention.Evidence.Block].Kind == BlockKind.Title;
            weight *= title ? 2 : head.Contains(mention.Evidence.Block) ? 1.3 : 0.6;
            weights[mention.Entity!] = Math.Max(weights.GetValueOrDefault(mention.Entity!), weight);
        }

        return weights;
    }

    private static ImmutableSortedSet<DateOnly> Days(IEnumerable<TimeExpression> times) => times
        .Where(t => t.Value is { Length: >= 10 })
        .Select(t => DateOnly.TryParseExact(t.Value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : default)
        .Where(d => d != default)
        .ToImmutableSortedSet();
}
