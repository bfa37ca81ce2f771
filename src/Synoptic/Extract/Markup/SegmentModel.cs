using Synoptic.Extract.Residue;

namespace Synoptic.Extract.Markup;

/// <summary>Decides which segments of a page belong to the article: two readings by boosted trees.</summary>
/// <param name="First">Reads each segment for itself.</param>
/// <param name="Second">Reads each segment with what the first reading says of its neighbourhood.</param>
/// <param name="Threshold">A segment is kept when the mean of both readings is above this.</param>
internal sealed record SegmentModel(BoostedTrees First, BoostedTrees Second, float Threshold)
{
    private const string Resource = "models/extraction.bin";
    private static readonly Lazy<SegmentModel> Shipped = new(Load);

    /// <summary>The model that ships with the library.</summary>
    public static SegmentModel Default => Shipped.Value;

    /// <summary>How sure the model is of each segment, 0 to 1.</summary>
    public float[] Score(SegmentedPage page, PageClues clues) => Score(page, SegmentFeatures.Of(page, clues));

    /// <summary>How sure the model is of each segment, 0 to 1: the mean of the two readings.</summary>
    /// <param name="page">The page.</param>
    /// <param name="features">What <see cref="SegmentFeatures"/> says of it.</param>
    public float[] Score(SegmentedPage page, float[] features)
    {
        float[] first = Probabilities(First, features, SegmentFeatures.Count);
        float[] second = Probabilities(Second, ContextFeatures.Of(page, features, first), ContextFeatures.Count);
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
