using System.Numerics.Tensors;
using Synoptic.Annotate.Names;
using Synoptic.Group.Vectors;
using Synoptic.Languages.Tokens;
using Synoptic.Model;
using TokenKind = Synoptic.Languages.Tokens.TokenKind;

namespace Synoptic.Train.Names;

/// <summary>
/// Clusters of the words of parallel texts by their cross-lingual vectors: spherical k-means (Dhillon and Modha, Machine Learning
/// 42, 2001) over the commonest words, then every word that is not rare goes to the nearest centre.
/// </summary>
internal static class WordClusters
{
    private const int Clusters = 255;
    private const int Rounds = 12;
    private const int Least = 3;
    private const int Commonest = 40_000;
    private const int Most = 400_000;

    /// <summary>The clusters of the texts' words, the commonest word first.</summary>
    /// <param name="texts">Texts in any language.</param>
    public static List<(ulong Word, byte Cluster)> Of(IEnumerable<string> texts)
    {
        string[] words = [.. Count(texts).Where(w => w.Value >= Least).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key).Take(Most)];
        float[][] vectors = [.. words.Select(WordVectors.Default.Embed)];
        float[][] centres = Centres([.. vectors.Take(Commonest).Where(IsKnown)]);
        List<(ulong Word, byte Cluster)> clusters = new(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            if (IsKnown(vectors[i]))
            {
                clusters.Add((NameFolding.Hash(words[i]), (byte)(1 + Nearest(vectors[i], centres))));
            }
        }

        Console.WriteLine($"{clusters.Count} words in {centres.Length} clusters");
        return clusters;
    }

    private static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            IReadOnlyList<Token> tokens = Tokenizer.Tokenize(text);
            for (int i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == TokenKind.Word)
                {
                    Add(tokens[i].Span.Of(text).ToLowerInvariant());
                }
                else if (tokens[i].Kind == TokenKind.Ideograph)
                {
                    Add(tokens[i].Span.Of(text));
                    if (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Ideograph && tokens[i + 1].Span.Start == tokens[i].Span.End)
                    {
                        Add(new TextSpan(tokens[i].Span.Start, tokens[i + 1].Span.End).Of(text));
                    }
                }
            }
        }

        return counts;

        void Add(string word) => counts[word] = counts.GetValueOrDefault(word) + 1;
    }

    private static float[][] Centres(float[][] vectors)
    {
        // Words of like frequency lie beside each other: every nth makes a fair start.
        float[][] centres = [.. Enumerable.Range(0, Clusters).Select(c => (float[])vectors[(int)((long)c * vectors.Length / Clusters)].Clone())];
        for (int round = 0; round < Rounds; round++)
        {
            float[][] sums = [.. centres.Select(c => new float[c.Length])];
            foreach (float[] vector in vectors)
            {
                float[] sum = sums[Nearest(vector, centres)];
                TensorPrimitives.Add(sum, vector, sum);
            }

            for (int c = 0; c < Clusters; c++)
            {
                if (IsKnown(sums[c]))
                {
                    WordVectors.Normalise(sums[c]);
                    centres[c] = sums[c];
                }
            }
        }

        return centres;
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        int best = 0;
        float most = float.MinValue;
        for (int c = 0; c < centres.Length; c++)
        {
            float near = TensorPrimitives.Dot<float>(vector, centres[c]);
            if (near > most)
            {
                (best, most) = (c, near);
            }
        }

        return best;
    }

    private static bool IsKnown(float[] vector) => vector.AsSpan().ContainsAnyExcept(0f);
}
