using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Synoptic.Group.Vectors;

/// <summary>
/// Static cross-lingual vectors: a text's vector is the weighted sum of its tokens' vectors, a token's the mean of its
/// features', scaled by the square root of their number. Rare words weigh more (Arora et al. 2017, A Simple but Tough-to-Beat
/// Baseline for Sentence Embeddings). Knows no language: words of all languages lie in one space.
/// </summary>
internal sealed unsafe class WordVectors : IEmbedder
{
    private const string Resource = "models/vectors.bin";

    // A word that training has not seen is rare and mostly a name.
    internal const float UnseenWeight = 0.9f;

    private static readonly Lazy<WordVectors> Shipped = new(() => new(
        typeof(WordVectors).Assembly.GetManifestResourceStream(Resource) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The library was built without {Resource}.")));

    [ThreadStatic]
    private static TokenSums? _sums;

    // Keeps the bytes mapped.
    private readonly UnmanagedMemoryStream _bytes;
    private readonly VectorFile _file;

    /// <summary>Vectors that lie at the stream's start; the stream stays in use.</summary>
    /// <exception cref="InvalidDataException">The bytes are no vectors of this version.</exception>
    public WordVectors(UnmanagedMemoryStream bytes)
    {
        _bytes = bytes;
        _bytes.Position = 0;
        _file = new VectorFile(_bytes.PositionPointer, _bytes.Length);
    }

    /// <summary>The vectors that ship with the library.</summary>
    public static WordVectors Default => Shipped.Value;

    /// <inheritdoc/>
    public int Dimensions => _file.Dimensions;

    /// <summary>How many texts of each language training saw.</summary>
    public IReadOnlyDictionary<string, int> TrainingTexts => _file.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Cosine of two vectors that <see cref="Embed(string)"/> gave: from -1 to 1, 0 when one is of a text without known words.</summary>
    public static float Similarity(ReadOnlySpan<float> first, ReadOnlySpan<float> second) => TensorPrimitives.Dot(first, second);

    /// <summary>A text's unit vector.</summary>
    public float[] Embed(string text)
    {
        float[] vector = new float[Dimensions];
        Embed(text, vector);
        return vector;
    }

    /// <summary>Writes a text's unit vector, or zeros when no word of it is known.</summary>
    /// <param name="text">The text, in any language.</param>
    /// <param name="into"><see cref="Dimensions"/> long.</param>
    public void Embed(ReadOnlySpan<char> text, Span<float> into)
    {
        into.Clear();
        Add(text, 1, into);
        Normalise(into);
    }

    /// <summary>Adds a text's tokens to a vector that is not yet of length one: for texts whose parts count differently.</summary>
    /// <param name="text">The text.</param>
    /// <param name="factor">How much it counts.</param>
    /// <param name="into"><see cref="Dimensions"/> long.</param>
    public void Add(ReadOnlySpan<char> text, float factor, Span<float> into)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(into.Length, Dimensions);
        TokenSums sums = _sums is { } mine && ReferenceEquals(mine.Owner, this) ? mine : _sums = new TokenSums(this);
        TokenScanner tokens = new(text, stackalloc char[TokenScanner.MaxLength]);
        while (tokens.MoveNext())
        {
            TensorPrimitives.MultiplyAdd(sums.Of(tokens.Token, tokens.Kind), factor, into, into);
        }
    }

    /// <summary>Writes what a token adds to a text's vector; zeros when no feature of it is known.</summary>
    internal void Sum(ReadOnlySpan<char> token, TokenKind kind, Span<float> into)
    {
        into.Clear();
        Span<uint> features = stackalloc uint[TokenFeatures.Most];
        Span<int> rows = stackalloc int[TokenFeatures.Most + 2];
        int count = TokenFeatures.Write(token, kind, features);
        count = TokenRows.Find(_file, features[..count], kind, rows, out float weight);
        if (count > 0)
        {
            AddRows(rows[..count], (weight < 0 ? UnseenWeight : weight) / MathF.Sqrt(count), into);
        }
    }

    /// <summary>How rare a token is: a / (a + p) for its share p of all tokens, so 1 for the rarest; unseen tokens get <see cref="UnseenWeight"/>.</summary>
    public float Rarity(ReadOnlySpan<char> token, TokenKind kind)
    {
        Span<uint> features = stackalloc uint[TokenFeatures.Most];
        TokenFeatures.Write(token, kind, features);
        int row = _file.Find(features[0]);
        return row < 0 ? UnseenWeight : _file.Weight(row);
    }

    /// <summary>Scales a vector to length one; zeros stay.</summary>
    public static void Normalise(Span<float> vector)
    {
        float norm = TensorPrimitives.Norm(vector);
        if (norm > 0)
        {
            TensorPrimitives.Multiply(vector, 1 / norm, vector);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        float[][] vectors = new float[texts.Count][];
        for (int i = 0; i < vectors.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors[i] = Embed(texts[i]);
        }

        return new(vectors);
    }

    private void AddRows(ReadOnlySpan<int> rows, float factor, Span<float> into)
    {
        // By columns, so that the sums stay in registers; each cell is summed in the order of the rows.
        Span<float> scales = stackalloc float[rows.Length];
        for (int r = 0; r < rows.Length; r++)
        {
            scales[r] = factor * _file.Scale(rows[r]);
        }

        fixed (float* sum = into)
        {
            for (int i = 0; i < into.Length; i += Vector128<sbyte>.Count)
            {
                Vector256<float> first = Vector256.Load(sum + i), second = Vector256.Load(sum + i + 8);
                for (int r = 0; r < rows.Length; r++)
                {
                    Vector256<float> scale = Vector256.Create(scales[r]);
                    Vector256<short> wide = Vector256.WidenLower(Vector128.Load(_file.Row(rows[r]) + i).ToVector256Unsafe());
                    (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(wide);
                    first += Vector256.ConvertToSingle(lower) * scale;
                    second += Vector256.ConvertToSingle(upper) * scale;
                }

                first.Store(sum + i);
                second.Store(sum + i + 8);
            }
        }
    }
}
