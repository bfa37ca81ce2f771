using Synoptic.Group.Vectors;

namespace Synoptic.Train.Vectors;

/// <summary>The features that get a row of their own, and the rows of every token of the data.</summary>
internal sealed class Vocabulary
{
    // a of a / (a + p), the weight of a word of probability p (Arora et al. 2017).
    private const double Smoothing = 1e-3;

    private readonly Dictionary<uint, int> _rows;

    /// <summary>Chooses the features.</summary>
    public Vocabulary(TrainingData data, WordStatistics statistics, VectorSettings settings)
    {
        TokenStore texts = data.Texts;
        Dictionary<uint, (double Score, int Texts)> words = [];
        Dictionary<uint, (double Score, int Texts)> grams = [];
        uint[] features = new uint[TokenFeatures.Most];
        for (int token = 0; token < texts.TokenCount; token++)
        {
            (string word, TokenKind kind) = texts.TokenAt(token);
            int count = TokenFeatures.Write(word, kind, features);
            for (int i = 0; i < count; i++)
            {
                Dictionary<uint, (double Score, int Texts)> into = i == 0 || (i == 2 && Clitics.Strip(word).Length < word.Length) ? words : grams;
                (double score, int seen) = into.GetValueOrDefault(features[i]);
                into[features[i]] = (score + statistics.Score[token], seen + statistics.Texts[token]);
            }
        }

        SortedSet<uint> chosen = [.. Best(words, settings.Words, 2), .. Best(grams, settings.Grams, 3)];
        Features = [.. chosen];
        _rows = Features.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i + settings.Buckets);
        Weights = new byte[settings.Buckets + Features.Length];
        Array.Fill(Weights, byte.MaxValue);
        (Starts, Rows, TokenWeights) = Index(texts, statistics, settings.Buckets, features);
    }

    /// <summary>Hashes of the features with a row, ascending.</summary>
    public uint[] Features { get; }

    /// <summary>Weight of each row's token, for the file.</summary>
    public byte[] Weights { get; }

    /// <summary>Where in <see cref="Rows"/> each token's rows start; one longer than there are tokens.</summary>
    public int[] Starts { get; }

    /// <summary>Rows of all tokens; a token's own row, where it has one, is the first and is written as its complement.</summary>
    public int[] Rows { get; }

    /// <summary>Weight of each token.</summary>
    public float[] TokenWeights { get; }

    private static IEnumerable<uint> Best(Dictionary<uint, (double Score, int Texts)> features, int most, int fewestTexts) =>
        features.Where(f => f.Value.Texts >= fewestTexts)
            .OrderByDescending(f => f.Value.Score).ThenBy(f => f.Key)
            .Take(most).Select(f => f.Key);

    private (int[] Starts, int[] Rows, float[] Weights) Index(TokenStore texts, WordStatistics statistics, int buckets, uint[] features)
    {
        int[] starts = new int[texts.TokenCount + 1];
        List<int> rows = [];
        float[] weights = new float[texts.TokenCount];
        for (int token = 0; token < texts.TokenCount; token++)
        {
            (string word, TokenKind kind) = texts.TokenAt(token);
            int count = TokenFeatures.Write(word, kind, features);
            weights[token] = WordVectors.UnseenWeight;
            for (int i = 0; i < count; i++)
            {
                if (_rows.TryGetValue(features[i], out int row))
                {
                    rows.Add(i == 0 ? ~row : row);
                    if (i == 0)
                    {
                        double weight = Smoothing / (Smoothing + statistics.Probability[token]);
                        Weights[row] = (byte)Math.Max(1, Math.Round(weight * byte.MaxValue));
                        weights[token] = Weights[row] * (1f / byte.MaxValue);
                    }
                }
                else if (buckets > 0 && TokenRows.HasBuckets(i, kind))
                {
                    rows.Add(TokenRows.Bucket(features[i], 0, buckets));
                    rows.Add(TokenRows.Bucket(features[i], 1, buckets));
                }
            }

            starts[token + 1] = rows.Count;
        }

        return (starts, [.. rows], weights);
    }
}
