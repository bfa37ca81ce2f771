using Synoptic.Group.Events;
using Synoptic.Group.Scoring;

namespace Synoptic.Train.Grouping;

/// <summary>Groups a set with weights that have not seen a part of it, and scores that part.</summary>
internal static class GroupingCheck
{
    /// <summary>
    /// BCubed scores over the documents of a fold, or over all, in an online pass over the whole set in each of some orders: what
    /// those of other folds add to their events counts against them.
    /// </summary>
    public static (double F1, double Precision, double Recall) Score(List<SignedDocument> documents, ScoreWeights weights, int? fold, int seeds)
    {
        double precision = 0, recall = 0;
        int count = 0;
        for (int seed = 1; seed <= seeds; seed++)
        {
            int[] order = [.. Enumerable.Range(0, documents.Count)];
            new Random(seed).Shuffle(order);
            EventIndex index = new(documents.Count, weights);
            foreach (int i in order)
            {
                index.Add(documents[i].Signature, 0, []);
            }

            (SignedDocument Document, string Found)[] items = [.. documents.Select(d => (d, index.Find(d.Signature.Article)!.Event!.Id))];
            Dictionary<string, int> found = items.CountBy(i => i.Found).ToDictionary(), gold = items.CountBy(i => i.Document.Gold).ToDictionary();
            Dictionary<(string, string), int> both = items.CountBy(i => (i.Document.Gold, i.Found)).ToDictionary();
            foreach ((SignedDocument document, string id) in items.Where(i => fold is null || i.Document.Fold == fold))
            {
                precision += both[(document.Gold, id)] / (double)found[id];
                recall += both[(document.Gold, id)] / (double)gold[document.Gold];
                count++;
            }
        }

        return (2 * precision * recall / (precision + recall) / count, precision / count, recall / count);
    }
}
