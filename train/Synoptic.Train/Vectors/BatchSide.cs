using System.Runtime.InteropServices;

namespace Synoptic.Train.Vectors;

/// <summary>One language's half of a batch: texts to unit vectors, and back from gradients of the vectors to those of the rows.</summary>
internal sealed unsafe class BatchSide : IDisposable
{
    private readonly TokenStore _texts;
    private readonly Vocabulary _vocabulary;
    private readonly VectorSettings _settings;
    private readonly int[] _slotOfToken;
    private readonly List<(int Token, bool Whole)> _tokens = [];
    private readonly List<int> _slots = [];
    private readonly int[] _ends;
    private readonly float[] _norms;
    private float* _tokenVectors;
    private int _capacity = 4096;

    public BatchSide(TokenStore texts, Vocabulary vocabulary, VectorSettings settings)
    {
        (_texts, _vocabulary, _settings) = (texts, vocabulary, settings);
        _slotOfToken = new int[texts.TokenCount];
        _ends = new int[settings.Batch];
        _norms = new float[settings.Batch];
        Vectors = Allocate(settings.Batch);
        Gradients = Allocate(settings.Batch);
        _tokenVectors = Allocate(_capacity);
    }

    /// <summary>The texts' unit vectors.</summary>
    public float* Vectors { get; }

    /// <summary>The loss's derivative by them.</summary>
    public float* Gradients { get; }

    /// <summary>Computes the vectors of texts.</summary>
    public void Forward(ReadOnlySpan<int> texts, float* matrix, SeededRandom random)
    {
        Choose(texts, random);
        ComputeTokens(matrix);
        int dimensions = _settings.Dimensions;
        int at = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            float* vector = Vectors + ((long)i * dimensions);
            new Span<float>(vector, dimensions).Clear();
            for (; at < _ends[i]; at++)
            {
                Kernels.AddScaled(TokenVector(_slots[at]), Weight(_slots[at]), vector, dimensions);
            }

            _norms[i] = MathF.Sqrt(Kernels.Dot(vector, vector, dimensions)) + 1e-6f;
            Scale(vector, 1 / _norms[i]);
        }
    }

    /// <summary>Carries <see cref="Gradients"/> back to the rows.</summary>
    public void Backward(RowGradients rows)
    {
        int dimensions = _settings.Dimensions;
        new Span<float>(_tokenVectors, _tokens.Count * dimensions).Clear();
        int at = 0;
        for (int i = 0; _tokens.Count > 0 && at < _slots.Count; i++)
        {
            // Through the normalisation: only what is at right angles to the vector turns it.
            float* gradient = Gradients + ((long)i * dimensions);
            float* vector = Vectors + ((long)i * dimensions);
            Kernels.AddScaled(vector, -Kernels.Dot(gradient, vector, dimensions), gradient, dimensions);
            Scale(gradient, 1 / _norms[i]);
            for (; at < _ends[i]; at++)
            {
                Kernels.AddScaled(gradient, Weight(_slots[at]), TokenVector(_slots[at]), dimensions);
            }
        }

        for (int slot = 0; slot < _tokens.Count; slot++)
        {
            (int from, int to, float factor) = RowsOf(slot);
            Scale(TokenVector(slot), factor);
            for (int r = from; r < to; r++)
            {
                rows.Add(Plain(_vocabulary.Rows[r]), TokenVector(slot));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(Vectors);
        NativeMemory.AlignedFree(Gradients);
        NativeMemory.AlignedFree(_tokenVectors);
    }

    private static int Plain(int row) => row < 0 ? ~row : row;

    private float* Allocate(int rows) => (float*)NativeMemory.AlignedAlloc((nuint)rows * (nuint)_settings.Dimensions * sizeof(float), 64);

    private float* TokenVector(int slot) => _tokenVectors + ((long)slot * _settings.Dimensions);

    private float Weight(int slot) => _vocabulary.TokenWeights[_tokens[slot].Token];

    private void Scale(float* vector, float factor) =>
        System.Numerics.Tensors.TensorPrimitives.Multiply(new Span<float>(vector, _settings.Dimensions), factor, new Span<float>(vector, _settings.Dimensions));

    // The tokens of the batch, each once, some left out; a text keeps at least one.
    private void Choose(ReadOnlySpan<int> texts, SeededRandom random)
    {
        foreach ((int token, _) in _tokens)
        {
            _slotOfToken[token] = 0;
        }

        _tokens.Clear();
        _slots.Clear();
        for (int i = 0; i < texts.Length; i++)
        {
            int[] tokens = _texts.TokensOf(texts[i]);
            int kept = random.Below(tokens.Length);
            for (int t = 0; t < tokens.Length; t++)
            {
                if (t != kept && random.Unit() < _settings.TokenDropout)
                {
                    continue;
                }

                ref int slot = ref _slotOfToken[tokens[t]];
                if (slot == 0)
                {
                    _tokens.Add((tokens[t], random.Unit() >= _settings.WordDropout));
                    slot = _tokens.Count;
                }

                _slots.Add(slot - 1);
            }

            _ends[i] = _slots.Count;
        }
    }

    private void ComputeTokens(float* matrix)
    {
        int dimensions = _settings.Dimensions;
        if (_tokens.Count > _capacity)
        {
            _capacity = _tokens.Count * 2;
            _tokenVectors = (float*)NativeMemory.AlignedRealloc(_tokenVectors, (nuint)_capacity * (nuint)dimensions * sizeof(float), 64);
        }

        new Span<float>(_tokenVectors, _tokens.Count * dimensions).Clear();
        for (int slot = 0; slot < _tokens.Count; slot++)
        {
            (int from, int to, float factor) = RowsOf(slot);
            for (int r = from; r < to; r++)
            {
                Kernels.AddScaled(matrix + ((long)Plain(_vocabulary.Rows[r]) * dimensions), factor, TokenVector(slot), dimensions);
            }
        }
    }

    // Without its own row only where pieces are left to stand for it.
    private (int From, int To, float Factor) RowsOf(int slot)
    {
        (int token, bool whole) = _tokens[slot];
        int from = _vocabulary.Starts[token];
        int to = _vocabulary.Starts[token + 1];
        if (!whole && to - from > 2 && _vocabulary.Rows[from] < 0)
        {
            from++;
        }

        return (from, to, to > from ? 1 / MathF.Sqrt(to - from) : 0);
    }
}
