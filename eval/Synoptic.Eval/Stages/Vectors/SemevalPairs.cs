using System.Globalization;
using System.Text.Json;
using Synoptic.Group.Vectors;

namespace Synoptic.Eval.Stages.Vectors;

/// <summary>Article pairs judged by people from 1, the same story, to 4, unrelated: does our similarity rise where theirs falls?</summary>
internal static class SemevalPairs
{
    private const string Set = "pairs/semeval22-task8.jsonl.gz";
    private const int FewestPairs = 10;

    /// <summary>Measures the correlation over all pairs and for each pair of languages.</summary>
    public static void Run(EvalData data, WordVectors vectors, StageReport report)
    {
        if (data.Find(Set) is null)
        {
            return;
        }

        List<(string Languages, string First, string Second, double Gold)> pairs = [];
        foreach (string line in data.Lines(Set))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string languages = $"{root.GetProperty("lang1").GetString()}-{root.GetProperty("lang2").GetString()}";
            pairs.Add((languages, root.GetProperty("text1").GetString()!, root.GetProperty("text2").GetString()!, -root.GetProperty("overall").GetDouble()));
        }

        DocumentPool pool = new(vectors);
        foreach (string text in pairs.SelectMany(p => new[] { p.First, p.Second }))
        {
            pool.Add(text);
        }

        double[] similarities = [.. pairs.Select(p => DocumentProfile.Similarity(pool.Profile(p.First), pool.Profile(p.Second)))];
        double[] gold = [.. pairs.Select(p => p.Gold)];
        report.Figures["semeval.pearson"] = Pearson(similarities, gold);
        foreach (IGrouping<string, int> group in Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Languages).Where(g => g.Count() >= FewestPairs))
        {
            report.Figures[$"semeval.{group.Key}.pearson"] = Pearson([.. group.Select(i => similarities[i])], [.. group.Select(i => gold[i])]);
        }

        double mean = similarities.Average();
        report.Worst.AddRange(Enumerable.Range(0, pairs.Count)
            .OrderByDescending(i => Math.Abs((similarities[i] - mean) - ((gold[i] + 2.5) / 6))).ThenBy(i => i).Take(5)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"far off: pair {i} ({pairs[i].Languages}), similarity {similarities[i]:0.00}, judged {-gold[i]:0.0}")));
    }

    /// <summary>Pearson's correlation of two lists.</summary>
    internal static double Pearson(double[] first, double[] second)
    {
        double meanFirst = first.Average();
        double meanSecond = second.Average();
        double product = 0;
        double squareFirst = 0;
        double squareSecond = 0;
        for (int i = 0; i < first.Length; i++)
        {
            double a = first[i] - meanFirst;
            double b = second[i] - meanSecond;
            product += a * b;
            squareFirst += a * a;
            squareSecond += b * b;
        }

        return squareFirst > 0 && squareSecond > 0 ? product / Math.Sqrt(squareFirst * squareSecond) : 0;
    }
}
