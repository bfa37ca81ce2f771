using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Synoptic.Languages;

namespace Synoptic.Train.Vectors;

/// <summary>The parallel data: corpora of one folder, and the lexicon of the language packs.</summary>
internal sealed class TrainingData
{
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Name, share of batches, weight in word statistics. Short strings of programs and very old texts say little about news.
    private static readonly (string Name, double Share, double Balance)[] Multiway =
    [
        ("flores", 0.24, 4), ("tico19", 0.07, 1), ("libreoffice", 0.13, 0.3), ("mozilla", 0.07, 0.5), ("omw", 0.16, 1.5), ("bible-public-domain", 0.02, 0.1),
    ];

    private static readonly (string File, string Language)[] Names =
    [
        ("arabic", "ar"), ("chinese", "zh"), ("hebrew", "he"), ("japanese", "ja"), ("korean", "ko"), ("russian", "ru"),
    ];

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> EmptyLexicon = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>All texts.</summary>
    public TokenStore Texts { get; } = new();

    /// <summary>SHA-256 over all that was read, in lower-case hexadecimal: two models of the same hash and settings have the same bytes.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The corpora.</summary>
    public List<Corpus> Corpora { get; } = [];

    /// <summary>Languages by number.</summary>
    public IReadOnlyList<string> Languages => [.. _languages.Keys];

    /// <summary>Reads what the folder holds.</summary>
    /// <exception cref="DirectoryNotFoundException">It holds no parallel data.</exception>
    public static TrainingData Read(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "parallel")))
        {
            throw new DirectoryNotFoundException($"'{folder}' holds no parallel data.");
        }

        TrainingData data = new();
        data.Language("en");
        foreach ((string name, double share, double balance) in Multiway)
        {
            Corpus corpus = new(name, share, balance);
            foreach (JsonElement line in data.Lines(Path.Combine(folder, "parallel", name + ".jsonl.gz")))
            {
                corpus.Add(line.EnumerateObject().Select(p => data.Text(p.Name, p.Value.GetString()!)));
            }

            data.Corpora.Add(corpus);
        }

        data.ReadSentencePairs(folder);
        data.ReadNames(folder);
        data.ReadLexicon();
        data.Texts.Seal();
        data.Hash = Convert.ToHexStringLower(data._hash.GetHashAndReset());
        data._hash.Dispose();
        return data;
    }

    /// <summary>The number of a language.</summary>
    public int Language(string code)
    {
        if (!_languages.TryGetValue(code, out int number))
        {
            _languages.Add(code, number = _languages.Count);
        }

        return number;
    }

    private IEnumerable<JsonElement> Lines(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            _hash.AppendData(Encoding.UTF8.GetBytes(line));
            using JsonDocument parsed = JsonDocument.Parse(line);
            yield return parsed.RootElement;
        }
    }

    private (int Language, int Text) Text(string language, string text) => (Language(language), Texts.Add(text));

    private void ReadSentencePairs(string folder)
    {
        SentenceGroups groups = new();
        foreach (JsonElement line in Lines(Path.Combine(folder, "parallel", "tatoeba.jsonl.gz")))
        {
            (int Language, int Text)[] pair = [.. line.EnumerateObject().Select(p => Text(p.Name, p.Value.GetString()!)).Where(t => t.Text >= 0)];
            if (pair.Length == 2)
            {
                groups.Add(pair[0], pair[1]);
            }
        }

        Corpus corpus = new("tatoeba", 0.25, 1);
        foreach (IEnumerable<(int, int)> group in groups.Groups())
        {
            corpus.Add(group);
        }

        Corpora.Add(corpus);
    }

    // Names whose letters stand apart ("П у т и н") are joined.
    private void ReadNames(string folder)
    {
        Corpus corpus = new("names", 0.03, 0.3);
        foreach ((string file, string language) in Names)
        {
            foreach (JsonElement line in Lines(Path.Combine(folder, "names", $"wikidata-{file}.jsonl.gz")))
            {
                string name = line[1].GetString()!;
                bool apart = name.Length > 2 && name.Where((_, i) => i % 2 == 1).All(c => c == ' ');
                corpus.Add([Text("en", line[0].GetString()!), Text(language, apart ? name.Replace(" ", "", StringComparison.Ordinal) : name)]);
            }
        }

        Corpora.Add(corpus);
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Lexicon(string code) =>
        (LanguagePacks.For(code).Lexicon ?? EmptyLexicon).OrderBy(c => c.Key, StringComparer.Ordinal);

    private void ReadLexicon()
    {
        SortedDictionary<string, List<(int, int)>> concepts = new(StringComparer.Ordinal);
        foreach (string code in LanguagePacks.Codes)
        {
            foreach ((string concept, IReadOnlyList<string> words) in Lexicon(code))
            {
                concepts.TryAdd(concept, []);
                _hash.AppendData(Encoding.UTF8.GetBytes($"{code} {concept} {string.Join('|', words)}"));
                concepts[concept].AddRange(words.Select(w => Text(code, w)));
            }
        }

        Corpus corpus = new("lexicon", 0.05, 2);
        foreach (List<(int, int)> texts in concepts.Values)
        {
            corpus.Add(texts);
        }

        Corpora.Add(corpus);
    }
}
