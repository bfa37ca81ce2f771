using System.Numerics.Tensors;
using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary>
/// Learns feature vectors and label vectors by stochastic gradient descent on the cross-entropy within a script, with
/// row-wise Adagrad; then rounds the feature vectors to four bits and lets the label vectors settle on the rounded ones.
/// </summary>
internal sealed class LanguageTrainer
{
    private const int Dimensions = LanguageModel.Dimensions;
    private const float Levels = 7f;
    private readonly IReadOnlyList<LabelData> _labels;
    private readonly int[][] _rivals;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly float[] _vectors;
    private readonly float[] _vectorSquares;
    private readonly float[][] _weights;
    private readonly float[] _biases;
    private readonly float[] _weightSquares;
    private readonly uint[] _hashes = new uint[4096];
    private readonly int[] _known = new int[4096];

    public LanguageTrainer(IReadOnlyList<LabelData> labels, uint[] features, int seed)
    {
        _labels = labels;
        Features = features;
        _rivals = [.. labels.Select(l => Enumerable.Range(0, labels.Count).Where(i => labels[i].Script == l.Script).ToArray())];
        for (int i = 0; i < features.Length; i++)
        {
            _rows[features[i]] = i;
        }

        Random random = new(seed);
        _vectors = new float[features.Length * Dimensions];
        for (int i = 0; i < _vectors.Length; i++)
        {
            _vectors[i] = (float)((random.NextDouble() - 0.5) / Dimensions * 2);
        }

        _vectorSquares = new float[features.Length];
        _weights = [.. labels.Select(_ => new float[Dimensions])];
        foreach (float[] weight in _weights)
        {
            for (int d = 0; d < Dimensions; d++)
            {
                weight[d] = (float)(random.NextDouble() - 0.5);
            }
        }

        _biases = new float[labels.Count];
        _weightSquares = new float[labels.Count];
    }

    /// <summary>Hashes of the features, ascending.</summary>
    public uint[] Features { get; }

    /// <summary>Label vectors.</summary>
    public IReadOnlyList<float[]> Weights => _weights;

    /// <summary>Label biases.</summary>
    public IReadOnlyList<float> Biases => _biases;

    /// <summary>One pass; returns the mean loss.</summary>
    /// <param name="most">Examples of a label with much text.</param>
    /// <param name="random">Source of the draws.</param>
    /// <param name="rateFrom">Learning rate at the start.</param>
    /// <param name="rateTo">Learning rate at the end.</param>
    /// <param name="onlyLabels">True to leave the feature vectors as they are.</param>
    public double Pass(int most, Random random, double rateFrom, double rateTo, bool onlyLabels)
    {
        int[] order = [.. _labels.SelectMany((label, i) => _rivals[i].Length > 1 ? Enumerable.Repeat(i, label.PerPass(most)) : [])];
        random.Shuffle(order);
        double loss = 0;
        for (int step = 0; step < order.Length; step++)
        {
            float rate = (float)(rateFrom + ((rateTo - rateFrom) * step / order.Length));
            loss += Step(order[step], _labels[order[step]].Draw(random), rate, onlyLabels);
        }

        return loss / order.Length;
    }

    /// <summary>Rounds the feature vectors to four bits and scales the label vectors to match.</summary>
    /// <returns>Two numbers a byte, as <see cref="LanguageModel"/> reads them.</returns>
    public byte[] Round()
    {
        RoundedScale = BestScale();
        byte[] packed = new byte[_vectors.Length / 2];
        for (int i = 0; i < _vectors.Length; i++)
        {
            int level = Level(_vectors[i], RoundedScale);
            int row = i / Dimensions, at = i % Dimensions, half = Dimensions / 2;
            packed[(row * half) + (at % half)] |= (byte)((level & 0xf) << (at < half ? 0 : 4));
            _vectors[i] = level / RoundedScale;
        }

        return packed;
    }

    private static int Level(float value, float scale) => (int)Math.Clamp(MathF.Round(value * scale), -Levels, Levels);

    private float BestScale()
    {
        float deviation = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(_vectors) / _vectors.Length);
        return Enumerable.Range(2, 30).Select(i => Levels / (deviation * i * 0.25f))
            .MinBy(scale => _vectors.Sum(v => Math.Pow(v - (Level(v, scale) / scale), 2)));
    }

    /// <summary>What a feature vector was multiplied with before it was rounded.</summary>
    public float RoundedScale { get; private set; } = 1;

    private double Step(int label, ReadOnlySpan<char> text, float rate, bool onlyLabels)
    {
        int count = LanguageFeatures.Collect(text, _labels[label].Script, _hashes), known = 0;
        for (int i = 0; i < count; i++)
        {
            if (_rows.TryGetValue(_hashes[i], out int row))
            {
                _known[known++] = row;
            }
        }

        if (known == 0)
        {
            return 0;
        }

        Span<float> mean = stackalloc float[Dimensions];
        mean.Clear();
        foreach (int row in _known.AsSpan(0, known))
        {
            TensorPrimitives.Add(mean, _vectors.AsSpan(row * Dimensions, Dimensions), mean);
        }

        TensorPrimitives.Multiply(mean, 1f / known, mean);
        int[] rivals = _rivals[label];
        Span<float> chances = stackalloc float[rivals.Length];
        for (int i = 0; i < rivals.Length; i++)
        {
            chances[i] = TensorPrimitives.Dot<float>(_weights[rivals[i]], mean) + _biases[rivals[i]];
        }

        TensorPrimitives.Add(chances, -TensorPrimitives.Max<float>(chances), chances);
        TensorPrimitives.SoftMax(chances, chances);
        Span<float> back = stackalloc float[Dimensions];
        back.Clear();
        double loss = 0;
        float meanSquare = TensorPrimitives.SumOfSquares(mean) / Dimensions;
        for (int i = 0; i < rivals.Length; i++)
        {
            int rival = rivals[i];
            float error = (rival == label ? 1 : 0) - chances[i];
            if (rival == label)
            {
                loss = -Math.Log(Math.Max(chances[i], 1e-9));
            }

            if (Math.Abs(error) < 1e-4f)
            {
                continue;
            }

            TensorPrimitives.MultiplyAdd(_weights[rival], error, back, back);
            _weightSquares[rival] += error * error * meanSquare;
            float step = rate * error / MathF.Sqrt(_weightSquares[rival] + 1e-6f);
            TensorPrimitives.MultiplyAdd(mean, step, _weights[rival], _weights[rival]);
            _biases[rival] += step * 0.1f;
        }

        if (!onlyLabels)
        {
            Spread(back, known, rate);
        }

        return loss;
    }

    private void Spread(ReadOnlySpan<float> back, int known, float rate)
    {
        float square = TensorPrimitives.SumOfSquares(back) / Dimensions / known;
        if (square < 1e-12f)
        {
            return;
        }

        float scale = 1f / MathF.Sqrt(known);
        foreach (int row in _known.AsSpan(0, known))
        {
            _vectorSquares[row] += square;
            Span<float> vector = _vectors.AsSpan(row * Dimensions, Dimensions);
            TensorPrimitives.MultiplyAdd(back, rate * scale / MathF.Sqrt(_vectorSquares[row] + 1e-6f), vector, vector);
        }
    }
}
