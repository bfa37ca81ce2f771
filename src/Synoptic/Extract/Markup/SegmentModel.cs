using System.Buffers;
using Synoptic.Extract.Residue;

namespace Synoptic.Extract.Markup;

/// <summary>Decides which segments of a page belong to the article: two readings by boosted trees.</summary>
/// <param name="First">Reads each segment for itself.</param>
/// <param name="Second">Reads each segment with what the first reading says of its neighbourhood.</param>
/// <param name="Threshold">A segment is kept when the mean of both readings is above this.</param>
internal sealed record SegmentModel(BoostedTrees First, BoostedTrees Second, float Threshold)
{
    // What the first reading gives so little, no second reading lifts above the threshold.
    private const float Hopeless = 0.02f;

    // Each reading is the mean of so many ensembles; the first of them alone puts away what is plainly furniture.
    private const int Ensembles = 3;
    private const double Sure = -5.5;
    private const string Resource = "models/extraction.bin";
    private static readonly Lazy<SegmentModel> Shipped = new(Load);

    /// <summary>The model that ships with the library.</summary>
    public static SegmentModel Default => Shipped.Value;

    /// <summary>How sure the model is of each segment, 0 to 1.</summary>
    public float[] Score(SegmentedPage page, PageClues clues)
    {
        int count = page.Segments.Count;
        float[] features = ArrayPool<float>.Shared.Rent(count * SegmentFeatures.Count), context = ArrayPool<float>.Shared.Rent(count * ContextFeatures.Count);
        SegmentFeatures.Fill(page, clues, features);
        float[] first = new float[count];
        for (int i = 0; i < count; i++)
        {
            first[i] = (float)First.Probability(features.AsSpan(i * SegmentFeatures.Count, SegmentFeatures.Count), Ensembles, Sure);
        }

        ContextFeatures.Fill(page, features, first, context);
        float[] second = new float[count];
        for (int i = 0; i < count; i++)
        {
            second[i] = first[i] < Hopeless ? first[i] : (float)Second.Probability(context.AsSpan(i * ContextFeatures.Count, ContextFeatures.Count));
        }

        ArrayPool<float>.Shared.Return(features);
        ArrayPool<float>.Shared.Return(context);
        return Mean(first, second);
    }

    /// <summary>How sure the model is of each segment, 0 to 1: the mean of the two readings.</summary>
    /// <param name="page">The page.</param>
    /// <param name="features">What <see cref="SegmentFeatures"/> says of it.</param>
    public float[] Score(SegmentedPage page, float[] features)
    {
        float[] first = Probabilities(First, features, SegmentFeatures.Count);
        float[] second = Probabilities(Second, ContextFeatures.Of(page, features, first), ContextFeatures.Count);
        return Mean(first, second);
    }

    private static float[] Mean(float[] first, float[] second)
    {
        for (int i = 0; i < second.Length; i++)
        {
            second[i] = (first[i] + second[i]) / 2;
        }

        return second;
    }

    /// <summary>Writes the model; <see cref="Read"/> reads it back.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Threshold);
        First.Write(writer);
        Second.Write(writer);
    }

    /// <summary>Reads a model.</summary>
    public static SegmentModel Read(BinaryReader reader)
    {
        float threshold = reader.ReadSingle();
        BoostedTrees first = BoostedTrees.Read(reader);
        return new SegmentModel(first, BoostedTrees.Read(reader), threshold);
    }

    /// <summary>The probabilities of all rows.</summary>
    public static float[] Probabilities(BoostedTrees trees, ReadOnlySpan<float> features, int width)
    {
        float[] probabilities = new float[features.Length / width];
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = (float)trees.Probability(features.Slice(i * width, width));
        }

        return probabilities;
    }

    private static SegmentModel Load()
    {
        using Stream stream = typeof(SegmentModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without {Resource}.");
        using BinaryReader reader = new(stream);
        return Read(reader);
    }
}
