using System.Globalization;
using System.Text.Json;
using Synoptic.Group.Vectors;

namespace Synoptic.Eval.Stages.Vectors;

/// <summary>
/// Sentence retrieval: for each sentence of one language, is its translation the nearest of all sentences of the other? Plain is
/// the cosine of the vectors; combined adds the letters and scales by neighbourhood.
/// </summary>
internal static class NtrexRetrieval
{
    private const string Set = "linking/ntrex.jsonl.gz";
    private const int BestCovered = 40;
    private const int QuickSentences = 300;

    private static readonly (string, string)[] FurtherPairs = [("lv", "de"), ("ru", "de"), ("uk", "de"), ("ar", "en"), ("zh", "en"), ("tr", "fi")];

    /// <summary>Measures all pairs with English and a few others.</summary>
    public static void Run(EvalData data, WordVectors vectors, bool quick, StageReport report)
    {
        SortedDictionary<string, List<string>> sentences = Read(data);
        if (!sentences.TryGetValue("en", out List<string>? english))
        {
            return;
        }

        int count = quick ? Math.Min(QuickSentences, english.Count) : english.Count;
        List<(string Language, double Plain, double Combined)> fromEnglish = [];
        foreach (string language in sentences.Keys.Where(l => l != "en"))
        {
            (double plain, double combined) = Measure(report, vectors, sentences, "en", language, count);
            fromEnglish.Add((language, plain, combined));
        }

        foreach ((string first, string second) in FurtherPairs.Where(p => sentences.ContainsKey(p.Item1) && sentences.ContainsKey(p.Item2)))
        {
            Measure(report, vectors, sentences, first, second, count);
        }

        IReadOnlyDictionary<string, int> texts = vectors.TrainingTexts;
        List<(string Language, double Plain, double Combined)> best = [.. fromEnglish
            .OrderByDescending(l => texts.GetValueOrDefault(l.Language.Split('-')[0])).ThenBy(l => l.Language, StringComparer.Ordinal).Take(BestCovered)];
        report.Figures["ntrex.en-x.p1"] = best.Average(l => l.Plain);
        report.Figures["ntrex.en-x.p1_combined"] = best.Average(l => l.Combined);
        report.Worst.AddRange(best.OrderBy(l => l.Plain).Take(10)
            .Select(l => string.Create(CultureInfo.InvariantCulture, $"weak: en-{l.Language}, {l.Plain:0.000} plain, {texts.GetValueOrDefault(l.Language)} texts trained on")));
    }

    /// <summary>Share of rows whose largest number is on the diagonal; a tie with another column is a miss.</summary>
    internal static double TopOnDiagonal(ReadOnlySpan<float> similarities, int count)
    {
        int hits = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = similarities.Slice(i * count, count);
            float own = row[i];
            bool hit = own > float.MinValue;
            for (int j = 0; j < count && hit; j++)
            {
                hit = j == i || row[j] < own;
            }

            hits += hit ? 1 : 0;
        }

        return count > 0 ? (double)hits / count : 0;
    }

    private static (double Plain, double Combined) Measure(
        StageReport report, WordVectors vectors, SortedDictionary<string, List<string>> sentences, string first, string second, int count)
    {
        List<string> queries = sentences[first][..count];
        List<string> pool = sentences[second][..count];
        double plain = TopOnDiagonal(TextSimilarity.Vectors(vectors, queries, pool), count);
        float[] both = TextSimilarity.Matrix(vectors, queries, pool);
        Csls.Apply(both, count, count);
        double combined = TopOnDiagonal(both, count);
        report.Figures[$"ntrex.{first}-{second}.p1"] = plain;
        report.Figures[$"ntrex.{first}-{second}.p1_combined"] = combined;
        return (plain, combined);
    }

    // All documents of a language, in the order of the documents' names, so that sentences of one number translate each other.
    private static SortedDictionary<string, List<string>> Read(EvalData data)
    {
        SortedDictionary<string, List<string>> sentences = new(StringComparer.Ordinal);
        if (data.Find(Set) is null)
        {
            return sentences;
        }

        List<(string Document, string Language, List<string> Sentences)> documents = [];
        foreach (string line in data.Lines(Set))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            documents.Add((root.GetProperty("doc").GetString()!, NtrexLanguages.Code(root.GetProperty("lang").GetString()!),
                [.. root.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!)]));
        }

        foreach ((_, string language, List<string> of) in documents.OrderBy(d => d.Document, StringComparer.Ordinal))
        {
            sentences.TryAdd(language, []);
            sentences[language].AddRange(of);
        }

        return sentences;
    }
}
