using System.Globalization;
using Synoptic.Group.Vectors;

namespace Synoptic.Train.Vectors;

/// <summary>Writes the learned rows as signed bytes.</summary>
internal static class VectorWriter
{
    /// <summary>Each row is scaled so that its largest number is 127.</summary>
    public static unsafe void Write(string path, ContrastiveTrainer trained, Vocabulary vocabulary, VectorSettings settings, string notes)
    {
        int dimensions = settings.Dimensions;
        Half[] scales = new Half[trained.Rows];
        sbyte[] rows = new sbyte[trained.Rows * dimensions];
        for (int row = 0; row < trained.Rows; row++)
        {
            ReadOnlySpan<float> values = new(trained.Matrix + ((long)row * dimensions), dimensions);
            float largest = System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(values);
            scales[row] = (Half)(Math.Abs(largest) / sbyte.MaxValue);
            float scale = (float)scales[row];
            for (int i = 0; i < dimensions; i++)
            {
                rows[(row * dimensions) + i] = (sbyte)Math.Clamp(MathF.Round(values[i] / Math.Max(scale, 1e-12f)), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using FileStream file = File.Create(path);
        VectorFile.Write(file, dimensions, settings.Buckets, vocabulary.Features, vocabulary.Weights, scales, rows, notes);
    }

    /// <summary>The hash of the data, then "code texts", a line a language, the best covered first.</summary>
    public static string Notes(TrainingData data, WordStatistics statistics) =>
        $"# data {data.Hash}\n" + string.Concat(data.Languages.Select((code, i) => (code, texts: statistics.TextsOfLanguage[i]))
            .OrderByDescending(l => l.texts).ThenBy(l => l.code, StringComparer.Ordinal)
            .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.code} {l.texts}\n")));
}
