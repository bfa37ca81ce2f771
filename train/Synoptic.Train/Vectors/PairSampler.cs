using System.Text.Json;

namespace Synoptic.Train.Vectors;

/// <summary>Draws batches: a corpus by its share, two languages of it by their weights, rows that hold both.</summary>
internal sealed class PairSampler
{
    private const int FewestRows = 64;

    private readonly Dictionary<string, double> _weights = ReadWeights();
    private readonly List<(Corpus Corpus, List<(int First, int Second, double Until)> Pairs, double Until)> _corpora = [];
    private readonly SeededRandom _random;

    /// <summary>Weighs corpora and language pairs.</summary>
    public PairSampler(TrainingData data, SeededRandom random)
    {
        _random = random;
        double until = 0;
        foreach (Corpus corpus in data.Corpora.Where(c => c.Rows.Count >= FewestRows))
        {
            List<(int, int, double)> pairs = Weigh(corpus, data);
            if (pairs.Count > 0)
            {
                _corpora.Add((corpus, pairs, until += corpus.Share));
            }
        }
    }

    /// <summary>Draws a batch of pairs of texts, no text twice on one side.</summary>
    /// <returns>The number of pairs, a multiple of 4.</returns>
    public int Draw(int[] first, int[] second)
    {
        double at = _random.Unit() * _corpora[^1].Until;
        (Corpus corpus, List<(int First, int Second, double Until)> pairs, _) = _corpora.First(c => at < c.Until || c == _corpora[^1]);
        at = _random.Unit() * pairs[^1].Until;
        int chosen = pairs.FindIndex(p => at < p.Until);
        (int one, int other, _) = pairs[chosen < 0 ? pairs.Count - 1 : chosen];
        int[] rows = corpus.RowsOf(one, other);
        HashSet<int> seenFirst = [];
        HashSet<int> seenSecond = [];
        int count = 0;
        for (int i = 0; i < rows.Length && count < first.Length; i++)
        {
            // A partial shuffle in place: the array stays a permutation of the same rows.
            int pick = i + _random.Below(rows.Length - i);
            (rows[i], rows[pick]) = (rows[pick], rows[i]);
            int a = corpus.Pick(rows[i], one, _random);
            int b = corpus.Pick(rows[i], other, _random);
            if (a != b && seenFirst.Add(a) && seenSecond.Add(b))
            {
                first[count] = a;
                second[count++] = b;
            }
        }

        return count & ~3;
    }

    private List<(int, int, double)> Weigh(Corpus corpus, TrainingData data)
    {
        int languages = data.Languages.Count;
        int[,] shared = new int[languages, languages];
        foreach ((int Language, int Text)[] row in corpus.Rows)
        {
            int[] of = [.. row.Select(t => t.Language).Distinct()];
            for (int i = 0; i < of.Length; i++)
            {
                for (int j = i + 1; j < of.Length; j++)
                {
                    shared[of[i], of[j]]++;
                }
            }
        }

        List<(int, int, double)> pairs = [];
        double until = 0;
        for (int i = 0; i < languages; i++)
        {
            for (int j = i + 1; j < languages; j++)
            {
                if (shared[i, j] >= FewestRows)
                {
                    until += WeightOf(data.Languages[i]) * WeightOf(data.Languages[j]) * Math.Sqrt(Math.Min(shared[i, j], 8192));
                    pairs.Add((i, j, until));
                }
            }
        }

        return pairs;
    }

    private double WeightOf(string language) => _weights.GetValueOrDefault(language, 1);

    private static Dictionary<string, double> ReadWeights()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "languages.json")));
        return json.RootElement.GetProperty("weights").EnumerateObject().ToDictionary(w => w.Name, w => w.Value.GetDouble(), StringComparer.Ordinal);
    }
}
