using System.Text;
using System.Text.Json;
using Synoptic.Eval;
using Synoptic.Eval.Stages.Events;
using Synoptic.Group.Events;
using Synoptic.Group.Scoring;
using Synoptic.Group.Signature;
using Synoptic.Group.Vectors;

namespace Synoptic.Train.Grouping;

/// <summary>The sets that grouping learns from, signed, and the pairs that a stream of them meets.</summary>
internal static class GroupingData
{
    /// <summary>How many parts each set is cut into by topic.</summary>
    public const int Folds = 5;

    private const double SameUpTo = 1.75, OtherFrom = 2.75;
    private const int MostMembers = 10;

    /// <summary>A set of documents whose events are known.</summary>
    /// <param name="data">The evaluation data.</param>
    /// <param name="file">The set's path in it.</param>
    /// <param name="take">Which lines to take, by their language tag.</param>
    public static List<SignedDocument> Read(EvalData data, string file, Func<string, bool>? take = null)
    {
        SignatureBuilder builder = new(WordVectors.Default.Embed);
        return [.. new EventSets(data).Read(file, take).Select(d => new SignedDocument(d.Gold, FoldOf(d), builder.Build(d.Reading)))];
    }

    /// <summary>The pairs of a set as a stream meets them: each article against the candidates that an index finds, its gold events given.</summary>
    public static List<PairSample> Pairs(string set, List<SignedDocument> documents, int seed)
    {
        int[] order = [.. Enumerable.Range(0, documents.Count)];
        new Random(seed).Shuffle(order);
        EventIndex index = new(documents.Count);
        List<PairSample> samples = [];
        Dictionary<string, SignedDocument> byId = documents.ToDictionary(d => d.Signature.Article, StringComparer.Ordinal);
        foreach (int i in order)
        {
            SignedDocument document = documents[i];
            index.Learn(document.Signature);
            (IndexedArticle article, IReadOnlyList<int> candidates) = index.Peek(document.Signature);
            IndexedArticle[] others = [.. candidates.Select(c => index.At(c)!)];
            IndexedArticle[] same = [.. others.Where(o => o.Event!.Id == document.Gold)
                .Concat(index.Members(document.Gold).TakeLast(MostMembers).Select(m => index.Find(m)!)).Distinct()];
            IndexedArticle[] apart = [.. others.Where(o => o.Event!.Id != document.Gold)];
            foreach ((IndexedArticle other, bool isSame) in same.Select(o => (o, true)).Concat(apart.Select(o => (o, false))))
            {
                samples.Add(Sample(index.Scorer, article, other, isSame, 1.0 / (isSame ? same.Length : apart.Length), set, (document.Fold, byId[other.Id].Fold)));
            }

            index.Restore(document.Signature, 0, document.Gold, learned: true);
        }

        return samples;
    }

    /// <summary>The pairs that people have judged (SemEval-2022 Task 8): those that tell of much the same, and those that do not.</summary>
    public static List<PairSample> Judged(EvalData data)
    {
        EventSets sets = new(data);
        SignatureBuilder builder = new(WordVectors.Default.Embed);
        List<(ArticleSignature First, ArticleSignature Second, double Score)> pairs = [];
        EventIndex index = new(1);
        foreach (string line in data.Lines("pairs/semeval22-task8.jsonl.gz"))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            ArticleSignature Sign(string which) => builder.Build(sets.Annotate(
                root.GetProperty("id").GetString() + which, root.GetProperty("lang" + which).GetString()!, "", root.GetProperty("text" + which).GetString()!, null));
            (ArticleSignature first, ArticleSignature second) = (Sign("1"), Sign("2"));
            index.Learn(first);
            index.Learn(second);
            pairs.Add((first, second, root.GetProperty("overall").GetDouble()));
        }

        List<PairSample> samples = [];
        foreach ((int number, (ArticleSignature first, ArticleSignature second, double score)) in pairs.Index().Where(p => p.Item.Score is <= SameUpTo or >= OtherFrom))
        {
            IndexedArticle a = index.Peek(first).Article, b = index.Peek(second).Article;
            samples.Add(Sample(index.Scorer, a, b, score <= SameUpTo, 1, PairSample.Judged, (number % Folds, number % Folds)));
        }

        return samples;
    }

    private static PairSample Sample(PairScorer scorer, IndexedArticle a, IndexedArticle b, bool same, double weight, string set, (int, int) folds)
    {
        float[] features = new float[PairMeasures.Count];
        scorer.Measure(a, b, features);
        return new PairSample(features, same, weight, a.Language == b.Language, set, folds);
    }

    // Look-alikes of one topic stay in one fold: ECB+ names a document topic/event/number.
    private static int FoldOf(EventDocument document)
    {
        uint hash = 2166136261;
        string topic = document.Reading.Article.Id.Split('/') is [{ } name, _, _] ? name : document.Gold;
        foreach (byte b in Encoding.UTF8.GetBytes(topic))
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)(hash % Folds);
    }
}
