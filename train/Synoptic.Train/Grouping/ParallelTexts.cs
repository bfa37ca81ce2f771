using System.IO.Compression;
using System.Text.Json;
using Synoptic.Eval.Stages.Events;
using Synoptic.Group.Signature;
using Synoptic.Group.Vectors;

namespace Synoptic.Train.Grouping;

/// <summary>
/// Reports across languages made from parallel sentences (FLORES, TICO-19): six sentences that follow one another are an event;
/// each report tells three to five of them in its language, so that no two reports are the same text translated.
/// </summary>
internal static class ParallelTexts
{
    private const int Window = 6, ReportsPerWindow = 6, FewestTold = 3, MostTold = 5, Step = 2;
    private static readonly string[] Files = ["flores", "tico19"];

    /// <summary>The reports, signed.</summary>
    /// <param name="folder">The folder of parallel texts.</param>
    /// <param name="sets">Annotates texts.</param>
    /// <param name="seed">Seed of the choice of languages and sentences.</param>
    public static List<SignedDocument> Read(string folder, EventSets sets, int seed)
    {
        Random random = new(seed);
        SignatureBuilder builder = new(WordVectors.Default.Embed);
        List<SignedDocument> documents = [];
        foreach (string file in Files)
        {
            Dictionary<string, string>[] lines = [.. Lines(Path.Combine(folder, file + ".jsonl.gz"))];
            for (int first = 0; first + Window <= lines.Length; first += Window * Step)
            {
                Dictionary<string, string>[] window = lines[first..(first + Window)];
                string[] languages = [.. window[0].Keys.Where(l => window.All(w => w.ContainsKey(l))).Order(StringComparer.Ordinal)];
                random.Shuffle(languages);
                string gold = $"{file}/{first}";
                foreach (string language in languages.Take(ReportsPerWindow))
                {
                    int[] told = [.. Enumerable.Range(0, Window)];
                    random.Shuffle(told);
                    string body = string.Join('\n', told.Take(random.Next(FewestTold, MostTold + 1)).Order().Select(i => window[i][language]));
                    documents.Add(new SignedDocument(gold, first / Window / Step % GroupingData.Folds, builder.Build(sets.Annotate($"{gold}/{language}", language.Split('-')[0], "", body, null))));
                }
            }
        }

        return documents;
    }

    private static IEnumerable<Dictionary<string, string>> Lines(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        }
    }
}
