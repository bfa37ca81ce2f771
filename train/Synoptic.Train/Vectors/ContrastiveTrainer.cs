using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Synoptic.Train.Vectors;

/// <summary>
/// Learns the rows: translations in a batch must lie nearer each other than all other texts of the batch do (symmetric InfoNCE,
/// van den Oord et al. 2018), by row-wise Adagrad. One thread, one order, so that the same seed gives the same bytes.
/// </summary>
internal sealed unsafe class ContrastiveTrainer : IDisposable
{
    private const float InitialSpread = 0.02f;
    private const float Damping = 1e-4f;

    private readonly VectorSettings _settings;
    private readonly SeededRandom _random;
    private readonly BatchSide _first;
    private readonly BatchSide _second;
    private readonly RowGradients _gradients;
    private readonly float* _products;
    private readonly float[] _accumulated;

    /// <summary>Small random rows to start from.</summary>
    public ContrastiveTrainer(TrainingData data, Vocabulary vocabulary, VectorSettings settings, SeededRandom random)
    {
        _settings = settings;
        _random = random;
        Rows = vocabulary.Features.Length + settings.Buckets;
        Matrix = (float*)NativeMemory.AlignedAlloc((nuint)Rows * (nuint)settings.Dimensions * sizeof(float), 64);
        for (long i = 0; i < (long)Rows * settings.Dimensions; i++)
        {
            Matrix[i] = random.Normal() * InitialSpread;
        }

        _accumulated = new float[Rows];
        _products = (float*)NativeMemory.AlignedAlloc((nuint)settings.Batch * (nuint)settings.Batch * sizeof(float), 64);
        _gradients = new RowGradients(Rows, settings.Dimensions);
        _first = new BatchSide(data.Texts, vocabulary, settings);
        _second = new BatchSide(data.Texts, vocabulary, settings);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>The rows.</summary>
    public float* Matrix { get; }

    /// <summary>One step.</summary>
    /// <param name="first">Texts of one language.</param>
    /// <param name="second">Their translations.</param>
    /// <param name="count">How many pairs, a multiple of 4.</param>
    /// <param name="rate">Step width.</param>
    /// <returns>The mean loss before the step.</returns>
    public double Step(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int count, float rate)
    {
        _first.Forward(first[..count], Matrix, _random);
        _second.Forward(second[..count], Matrix, _random);
        int dimensions = _settings.Dimensions;
        Kernels.Dots(_first.Vectors, _second.Vectors, _products, count, dimensions);
        double loss = ToGradient(count);
        Kernels.Combine(_products, count, 1, _second.Vectors, _first.Gradients, count, dimensions);
        Kernels.Combine(_products, 1, count, _first.Vectors, _second.Gradients, count, dimensions);
        _gradients.Clear();
        _first.Backward(_gradients);
        _second.Backward(_gradients);
        Update(rate);
        return loss;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _gradients.Dispose();
        NativeMemory.AlignedFree(_products);
        NativeMemory.AlignedFree(Matrix);
    }

    // Turns cosines into the loss's derivative by them: half the two softmax shares, less one for the pair itself.
    private double ToGradient(int count)
    {
        float sharpness = 1 / _settings.Temperature;
        float[] byRow = new float[count];
        float[] byColumn = new float[count];
        double loss = 0;
        for (int i = 0; i < count; i++)
        {
            Span<float> row = new(_products + ((long)i * count), count);
            loss -= (row[i] - 1) * sharpness;
            TensorPrimitives.Add(row, -1f, row);
            TensorPrimitives.Multiply(row, sharpness, row);
            TensorPrimitives.Exp<float>(row, row);
            byRow[i] = 1 / TensorPrimitives.Sum<float>(row);
            TensorPrimitives.Add(byColumn, row, byColumn);
        }

        for (int i = 0; i < count; i++)
        {
            byColumn[i] = 1 / byColumn[i];
            loss -= 0.5 * (Math.Log(byRow[i]) + Math.Log(byColumn[i]));
        }

        float[] scale = new float[count];
        for (int i = 0; i < count; i++)
        {
            Span<float> row = new(_products + ((long)i * count), count);
            TensorPrimitives.Add(byColumn, byRow[i], scale);
            TensorPrimitives.Multiply(row, scale, row);
            TensorPrimitives.Multiply(row, 0.5f, row);
            row[i] -= 1;
        }

        return loss / count;
    }

    private void Update(float rate)
    {
        int dimensions = _settings.Dimensions;
        for (int i = 0; i < _gradients.Count; i++)
        {
            float* gradient = _gradients.At(i);
            int row = _gradients.RowAt(i);
            float square = Kernels.Dot(gradient, gradient, dimensions) / dimensions;
            _accumulated[row] += square;
            Kernels.AddScaled(gradient, -rate / MathF.Sqrt(_accumulated[row] + Damping), Matrix + ((long)row * dimensions), dimensions);
        }
    }
}
