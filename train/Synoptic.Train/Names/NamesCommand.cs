using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using Synoptic.Annotate;
using Synoptic.Annotate.Names;
using Synoptic.Eval.Stages.Names;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;

namespace Synoptic.Train.Names;

/// <summary>Makes <c>models/names.bin</c>.</summary>
internal static class NamesCommand
{
    private const int FilterBits = 21;
    private const int LatvianCopies = 8;
    private const int NounCopies = 3;
    private const int FirstBits = 19;
    private const double Fill = 0.9;
    private const int UncasedEvery = 3;
    private static readonly string[] Parallel = ["tico19.jsonl.gz", "tatoeba.jsonl.gz"];

    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder with train/names and eval/names", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("..", "shared")) };
        Option<FileInfo> output = new("--out") { Description = "The model to write", DefaultValueFactory = _ => new FileInfo("models/names.bin") };
        Option<int> seed = new("--seed") { DefaultValueFactory = _ => 1 };
        Option<int> epochs = new("--epochs") { DefaultValueFactory = _ => 4 };
        Option<int> bits = new("--bucket-bits") { Description = "The table has eight features a bucket", DefaultValueFactory = _ => 18 };
        Option<int> share = new("--every") { Description = "Take each nth SlavicNER article only, for trials", DefaultValueFactory = _ => 1 };
        Command command = new("names", "Trains the tagger of names.") { data, output, seed, epochs, bits, share };
        command.SetAction(parsed =>
        {
            string root = parsed.GetValue(data)!.FullName;
            byte[] filter = NameModelWriter.Filter(PersonalNames(root), FilterBits);
            List<(ulong, byte)> clusters = WordClusters.Of(ParallelTexts(root));
            TagModel empty = new(ModelBytes.Of(NameModelWriter.Write(0, [], [], new float[TagLabel.Count * TagLabel.Count], filter, clusters)));
            List<GoldArticle> gold = [.. Texts(root, parsed.GetValue(share))];
            TagModel first = new(ModelBytes.Of(Train([.. gold.SelectMany(g => NameSequences.Of(g, empty))], filter, clusters, parsed.GetValue(seed), 2, FirstBits)));
            IEnumerable<GoldArticle> silver = SilverTexts.Of(Lines(Path.Combine(root, "train", "parallel", "flores.jsonl.gz")), first);
            IEnumerable<GoldArticle> all = gold.Concat(silver.SelectMany(s => Enumerable.Repeat(s, LanguagePacks.For(s.Article.Language).Names.CapitalisesNouns ? NounCopies : 1)));
            IEnumerable<NameSequence> sequences = all.SelectMany(g => NameSequences.Of(g, empty))
                .Concat(gold.Distinct().Where((_, i) => i % UncasedEvery == 0).SelectMany(g => NameSequences.Of(g, empty, uncased: true)))
                .Concat(NamelessTexts.Of(Parallel.SelectMany(f => Lines(Path.Combine(root, "train", "parallel", f)))).SelectMany(g => NameSequences.Of(g, empty, withLanguage: false)));
            byte[] model = Train([.. sequences], filter, clusters, parsed.GetValue(seed), parsed.GetValue(epochs), parsed.GetValue(bits));
            File.WriteAllBytes(parsed.GetValue(output)!.FullName, model);
            Console.WriteLine($"{model.Length} bytes");
        });
        return command;
    }

    // Learns once to see which features matter, then again with as many of those as the table holds.
    private static byte[] Train(NameSequence[] sequences, byte[] filter, List<(ulong, byte)> clusters, int seed, int epochs, int bits)
    {
        ulong[] features = Number(sequences);
        Console.WriteLine($"{sequences.Length} sequences, {features.Length} features");
        NameTrainer trainer = Learn(sequences, features.Length, seed, epochs);
        int room = (int)((TagModel.RowsPerBucket << bits) * Fill);
        if (features.Length > room)
        {
            int[] kept = Largest(trainer.Weights, features.Length, room);
            int[] rows = new int[features.Length];
            Array.Fill(rows, -1);
            for (int i = 0; i < kept.Length; i++)
            {
                rows[kept[i]] = i;
            }

            foreach (NameSequence sequence in sequences)
            {
                for (int i = 0; i < sequence.Rows.Length; i++)
                {
                    sequence.Rows[i] = sequence.Rows[i] < 0 ? -1 : rows[sequence.Rows[i]];
                }
            }

            features = [.. kept.Select(k => features[k])];
            trainer = Learn(sequences, features.Length, seed, epochs);
        }

        return NameModelWriter.Write(bits, features, trainer.Weights, trainer.Transitions, filter, clusters);
    }

    private static NameTrainer Learn(NameSequence[] sequences, int features, int seed, int epochs)
    {
        NameTrainer trainer = new(features, seed);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Console.WriteLine($"epoch {epoch}: loss {trainer.Epoch(sequences):0.0000}");
        }

        return trainer;
    }

    private static int[] Largest(float[] weights, int features, int room)
    {
        float[] size = new float[features];
        for (int i = 0; i < weights.Length; i++)
        {
            size[i / TagLabel.Count] += weights[i] * weights[i];
        }

        return [.. Enumerable.Range(0, features).OrderByDescending(f => size[f]).ThenBy(f => f).Take(room).Order()];
    }

    private static IEnumerable<GoldArticle> Texts(string root, int every)
    {
        IEnumerable<GoldArticle> slavic = GoldReader.SlavicNer(Lines(Path.Combine(root, "eval", "names", "slavicner.jsonl.gz")))
            .Where(g => NameSets.IsTrained(g.Topic)).Where((_, i) => i % every == 0);
        IEnumerable<GoldArticle> latvian = GoldReader.Tagged(Lines(Path.Combine(root, "train", "names", "latvian-fullstack.jsonl.gz")), "lv", complete: true)
            .Where(g => !NameSets.IsSetAside(g.Topic));
        IEnumerable<GoldArticle> universal = Directory.GetFiles(Path.Combine(root, "train", "names", "uner")).Order(StringComparer.Ordinal)
            .SelectMany(f => GoldReader.Tagged(Lines(f), Path.GetFileName(f)[..2], complete: false));
        return slavic.Concat(universal).Concat(Enumerable.Repeat(latvian, LatvianCopies).SelectMany(l => l));
    }

    private static IEnumerable<string> ParallelTexts(string root) => Parallel.Append("flores.jsonl.gz")
        .SelectMany(f => Lines(Path.Combine(root, "train", "parallel", f)))
        .SelectMany(l => JsonSerializer.Deserialize<Dictionary<string, string>>(l)!.Values);

    private static HashSet<string> PersonalNames(string root)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(Path.Combine(root, "train", "names"), "wikidata-*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            foreach (string line in Lines(file))
            {
                string[] pair = JsonSerializer.Deserialize<string[]>(line)!;
                names.Add(pair[0]);
                names.UnionWith(Words(pair[1]));
            }
        }

        names.RemoveWhere(n => n.Length < 2);
        return names;
    }

    // Whole names word by word; some lists set every letter of a name apart.
    private static IEnumerable<string> Words(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, w => w.Length <= 2) ? [string.Concat(words)] : words.Where(w => !Characters.IsLower(w[0]) || words.Length == 1);
    }

    // Numbers the features that occur more than once; the others get no row.
    private static ulong[] Number(NameSequence[] sequences)
    {
        Dictionary<ulong, int> rows = [];
        foreach (ulong feature in sequences.SelectMany(s => s.Features))
        {
            rows[feature] = rows.TryGetValue(feature, out int count) && count != -1 ? count : rows.ContainsKey(feature) ? -2 : -1;
        }

        List<ulong> kept = [];
        foreach (NameSequence sequence in sequences)
        {
            sequence.Rows = new int[sequence.Features.Length];
            for (int i = 0; i < sequence.Rows.Length; i++)
            {
                ulong feature = sequence.Features[i];
                int row = rows[feature];
                if (row == -2)
                {
                    row = rows[feature] = kept.Count;
                    kept.Add(feature);
                }

                sequence.Rows[i] = row;
            }
        }

        return [.. kept];
    }

    private static IEnumerable<string> Lines(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return line;
        }
    }
}
