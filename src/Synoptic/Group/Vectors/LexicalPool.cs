using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Synoptic.Group.Vectors;

/// <summary>
/// Texts to be compared by their letters: a feature counts by how rare it is among them (tf-idf). Add all texts, then compare.
/// </summary>
internal sealed class LexicalPool
{
    private readonly Dictionary<uint, int> _textsWith = [];
    private int _texts;

    /// <summary>Counts a text's features; a pool of few texts says little about rarity, so add what is at hand.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        _texts++;
        foreach (uint feature in LexicalFeatures.Of(text).Keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_textsWith, feature, out _)++;
        }
    }

    /// <summary>A text's profile among the texts added so far.</summary>
    public LexicalProfile Profile(ReadOnlySpan<char> text)
    {
        (uint Feature, float Count)[] counts = [.. LexicalFeatures.Of(text).Select(f => (f.Key, f.Value))];
        Array.Sort(counts, (a, b) => a.Feature.CompareTo(b.Feature));
        float[] weights = new float[counts.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            float rarity = MathF.Log((_texts + 1f) / (_textsWith.GetValueOrDefault(counts[i].Feature) + 0.5f));
            weights[i] = MathF.Max(0, rarity) * MathF.Sqrt(counts[i].Count);
        }

        float norm = TensorPrimitives.Norm<float>(weights);
        TensorPrimitives.Multiply(weights, norm > 0 ? 1 / norm : 0, weights);
        return new LexicalProfile(Array.ConvertAll(counts, c => c.Feature), weights);
    }
}
