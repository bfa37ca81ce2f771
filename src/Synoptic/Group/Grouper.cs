using System.Collections.Concurrent;
using Synoptic.Group.Copies;
using Synoptic.Group.Events;
using Synoptic.Group.Scoring;
using Synoptic.Group.Signature;
using Synoptic.Group.Stories;
using Synoptic.Model;

namespace Synoptic.Group;

/// <summary>Finds which articles of a batch tell of the same event, by the same index that takes streams.</summary>
/// <param name="embed">Text to unit vector, the same space for all languages.</param>
internal sealed class Grouper(Func<string, float[]> embed)
{
    // Up to here every pair is explained; in larger batches only an article's nearest.
    private const int AllPairs = 64;

    // A builder keeps the words it met last: one for each thread that signs.
    private readonly ConcurrentBag<SignatureBuilder> _builders = [];

    /// <summary>Groups a batch of readings. The result does not depend on their order but for the order of what is listed.</summary>
    /// <param name="readings">The readings, with ids that differ.</param>
    /// <param name="entities">The entities that their mentions belong to; may be empty.</param>
    public Grouping Group(IReadOnlyList<Reading> readings, IReadOnlyList<Entity> entities)
    {
        IReadOnlyList<ArticleCopy> copies = CopyFinder.Find(readings);
        SignatureBuilder builder = new(embed, entities);
        ArticleSignature[] signatures = [.. readings.Select(builder.Build)];
        Dictionary<uint, string> labels = [];
        EventIndex index = new(Math.Max(1, readings.Count));
        foreach (ArticleSignature signature in signatures)
        {
            index.Learn(signature);
            foreach ((uint hash, string label) in signature.Labels)
            {
                labels.TryAdd(hash, label);
            }
        }

        PairExplainer explainer = new(index.Scorer, labels);
        List<PairDecision> decisions = [];
        foreach (ArticleSignature signature in signatures.OrderBy(s => s.Day ?? int.MaxValue).ThenBy(s => s.Article, StringComparer.Ordinal))
        {
            Assignment assignment = index.Add(signature, 0, [], learned: true);
            if (readings.Count > AllPairs && assignment.Nearest is { } nearest)
            {
                decisions.Add(explainer.Decide(nearest, assignment.Article, Overlap(nearest.Id, assignment.Article.Id, copies)));
            }
        }

        IndexedArticle[] articles = [.. signatures.Select(s => index.Find(s.Article)!)];
        for (int i = 0; i < articles.Length && articles.Length <= AllPairs; i++)
        {
            decisions.AddRange(articles.Skip(i + 1).Select(other => explainer.Decide(articles[i], other, Overlap(articles[i].Id, other.Id, copies))));
        }

        IReadOnlyList<Event> events = EventList.Build([.. signatures.Select(s => s.Article)], index, copies, decisions);
        return new Grouping(events, copies, decisions) { Stories = new StoryFinder(labels).Find(events, articles.ToDictionary(a => a.Id, StringComparer.Ordinal)) };
    }

    /// <summary>The signature of a reading, for a window that goes on. For any number of threads.</summary>
    public ArticleSignature Sign(Reading reading)
    {
        SignatureBuilder builder = _builders.TryTake(out SignatureBuilder? used) ? used : new SignatureBuilder(embed);
        ArticleSignature signature = builder.Build(reading);
        _builders.Add(builder);
        return signature;
    }

    private static double Overlap(string first, string second, IReadOnlyList<ArticleCopy> copies) =>
        copies.FirstOrDefault(c => (c.Article == first && c.Of == second) || (c.Article == second && c.Of == first))?.Overlap ?? 0;
}
