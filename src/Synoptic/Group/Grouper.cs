using Synoptic.Group.Copies;
using Synoptic.Group.Events;
using Synoptic.Group.Scoring;
using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Group;

/// <summary>Finds which articles tell of the same event.</summary>
/// <param name="embed">Text to unit vector, the same space for all languages.</param>
internal sealed class Grouper(Func<string, float[]> embed)
{
    /// <summary>Groups a batch of readings whose entities are resolved.</summary>
    public Grouping Group(IReadOnlyList<Reading> readings, IReadOnlyList<Entity> entities)
    {
        IReadOnlyList<ArticleCopy> copies = CopyFinder.Find(readings);
        SignatureBuilder builder = new(embed);
        ArticleSignature[] signatures = [.. readings.Select(builder.Build)];
        PairScorer scorer = new(signatures, entities.ToDictionary(e => e.Id, StringComparer.Ordinal));
        List<PairDecision> decisions = [];
        for (int i = 0; i < signatures.Length; i++)
        {
            for (int j = i + 1; j < signatures.Length; j++)
            {
                decisions.Add(Same(scorer.Score(signatures[i], signatures[j]), copies));
            }
        }

        return new Grouping(EventClusters.Build([.. readings.Select(r => r.Article.Id)], decisions), copies, decisions);
    }

    private static PairDecision Same(PairDecision decision, IReadOnlyList<ArticleCopy> copies) =>
        copies.FirstOrDefault(c => (c.Article == decision.First && c.Of == decision.Second) || (c.Article == decision.Second && c.Of == decision.First)) is { } copy
            ? decision with { Score = 1, Same = true, Signals = [new Signal("copied text", copy.Overlap.ToString("P0", System.Globalization.CultureInfo.InvariantCulture), 10), .. decision.Signals] }
            : decision;
}
