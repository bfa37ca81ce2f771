namespace Synoptic.Eval.Stages.Names;

/// <summary>B³ of clusters over the items that both sides have.</summary>
/// <remarks>Bagga and Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", ACL 1998.</remarks>
internal static class BCubed
{
    /// <summary>Precision and recall.</summary>
    /// <param name="items">For each item its cluster as found and as annotators marked it.</param>
    public static (double Precision, double Recall) Of(IReadOnlyList<(string Found, string Gold)> items)
    {
        Dictionary<(string, string), int> both = [];
        Dictionary<string, int> found = new(StringComparer.Ordinal), gold = new(StringComparer.Ordinal);
        foreach ((string f, string g) in items)
        {
            both[(f, g)] = both.GetValueOrDefault((f, g)) + 1;
            found[f] = found.GetValueOrDefault(f) + 1;
            gold[g] = gold.GetValueOrDefault(g) + 1;
        }

        double precision = 0, recall = 0;
        foreach (((string f, string g), int count) in both)
        {
            precision += (double)count * count / found[f];
            recall += (double)count * count / gold[g];
        }

        return items.Count == 0 ? (0, 0) : (precision / items.Count, recall / items.Count);
    }
}
