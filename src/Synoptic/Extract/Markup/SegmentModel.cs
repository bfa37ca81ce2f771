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
    private readonly TreeBatch _opening = new(First.Trees[..(First.Trees.Length / Ensembles)]);
    private readonly TreeBatch _rest = new(First.Trees[(First.Trees.Length / Ensembles)..]);
    private readonly TreeBatch _second = new(Second.Trees);

    /// <summary>The model that ships with the library.</summary>
    public static SegmentModel Default => Shipped.Value;

    /// <summary>How sure the model is of each segment, 0 to 1: the mean of the two readings.</summary>
    public float[] Score(SegmentedPage page, PageClues clues)
    {
        int count = page.Segments.Count, open = 0;
        float[] features = ArrayPool<float>.Shared.Rent(count * SegmentFeatures.Count);
        int[] rows = ArrayPool<int>.Shared.Rent(count);
        SegmentFeatures.Fill(page, clues, features);
        float[] scores = FirstReading(features, count, rows);
        for (int i = 0; i < count; i++)
        {
            if (scores[i] >= Hopeless)
            {
                rows[open++] = i;
            }
        }

        SecondReading(page, features, scores, rows.AsSpan(0, open));
        ArrayPool<float>.Shared.Return(features);
        ArrayPool<int>.Shared.Return(rows);
        return scores;
    }

    private float[] FirstReading(float[] features, int count, int[] rows)
    {
        float[] scores = new float[count];
        double[] opening = ArrayPool<double>.Shared.Rent(count), rest = ArrayPool<double>.Shared.Rent(count);
        int open = 0;
        for (int i = 0; i < count; i++)
        {
            rows[i] = i;
        }

        _opening.Sum(features, SegmentFeatures.Count, rows.AsSpan(0, count), opening);
        for (int i = 0; i < count; i++)
        {
            double estimate = First.Bias + (opening[i] * Ensembles);
            if (estimate < Sure)
            {
                scores[i] = (float)BoostedTrees.Logistic(estimate);
            }
            else
            {
                rows[open++] = i;
            }
        }

        _rest.Sum(features, SegmentFeatures.Count, rows.AsSpan(0, open), rest);
        for (int i = 0; i < open; i++)
        {
            scores[rows[i]] = (float)BoostedTrees.Logistic(First.Bias + opening[rows[i]] + rest[i]);
        }

        ArrayPool<double>.Shared.Return(opening);
        ArrayPool<double>.Shared.Return(rest);
        return scores;
    }

    private void SecondReading(SegmentedPage page, float[] features, float[] scores, Span<int> rows)
    {
        float[] context = ArrayPool<float>.Shared.Rent(rows.Length * ContextFeatures.Count);
        double[] sums = ArrayPool<double>.Shared.Rent(rows.Length);
        int[] each = ArrayPool<int>.Shared.Rent(rows.Length);
        ContextFeatures.Fill(page, features, scores, rows, context);
        for (int i = 0; i < rows.Length; i++)
        {
            each[i] = i;
        }

        _second.Sum(context, ContextFeatures.Count, each.AsSpan(0, rows.Length), sums);
        for (int i = 0; i < rows.Length; i++)
        {
            scores[rows[i]] = (scores[rows[i]] + (float)BoostedTrees.Logistic(Second.Bias + sums[i])) / 2;
        }

        ArrayPool<float>.Shared.Return(context);
        ArrayPool<double>.Shared.Return(sums);
        ArrayPool<int>.Shared.Return(each);
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
