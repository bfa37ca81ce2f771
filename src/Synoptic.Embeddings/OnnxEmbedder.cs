using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Synoptic.Group.Vectors;

namespace Synoptic.Embeddings;

/// <summary>
/// A sentence encoder in ONNX form, read from a folder as Sentence Transformers writes it: <c>model.onnx</c> (or
/// <c>onnx/model.onnx</c>), a vocabulary, and what <c>config.json</c> and <c>1_Pooling/config.json</c> say. Runs on this machine.
/// </summary>
public sealed class OnnxEmbedder : IEmbedder, IDisposable
{
    private const int BatchSize = 32;

    private readonly InferenceSession _session;
    private readonly EncoderTokenizer _tokenizer;
    private readonly EncoderConfig _config;
    private readonly string _output;

    private OnnxEmbedder(InferenceSession session, EncoderTokenizer tokenizer, EncoderConfig config)
    {
        (_session, _tokenizer, _config) = (session, tokenizer, config);
        _output = _session.OutputMetadata.ContainsKey("sentence_embedding") ? "sentence_embedding" : _session.OutputNames[0];
        int last = _session.OutputMetadata[_output].Dimensions[^1];
        Dimensions = last > 0 ? last : Embed(["a"])[0].Length;
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Opens the encoder of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="threads">Cores to use; 0 leaves it to the runtime.</param>
    /// <exception cref="FileNotFoundException">The folder holds no model or no vocabulary.</exception>
    /// <exception cref="OnnxRuntimeException">The model cannot be read.</exception>
    public static OnnxEmbedder Open(string folder, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string model = new[] { Path.Combine(folder, "model.onnx"), Path.Combine(folder, "onnx", "model.onnx") }.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"'{folder}' holds no model.onnx.");
        EncoderConfig config = EncoderConfig.Read(folder);
        EncoderTokenizer tokenizer = EncoderTokenizer.Open(folder, config);
        using SessionOptions options = new() { IntraOpNumThreads = threads };
        return new OnnxEmbedder(new InferenceSession(model, options), tokenizer, config);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        List<float[]> vectors = [];
        foreach (string[] batch in texts.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.AddRange(Embed(batch));
        }

        return new(vectors);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private float[][] Embed(string[] texts)
    {
        IReadOnlyList<int>[] ids = [.. texts.Select(_tokenizer.Encode)];
        int length = Math.Max(1, ids.Max(i => i.Count));
        long[] tokens = new long[ids.Length * length];
        long[] mask = new long[tokens.Length];
        Array.Fill(tokens, _tokenizer.Padding);
        for (int i = 0; i < ids.Length; i++)
        {
            for (int t = 0; t < ids[i].Count; t++)
            {
                tokens[(i * length) + t] = ids[i][t];
                mask[(i * length) + t] = 1;
            }
        }

        long[] shape = [ids.Length, length];
        Dictionary<string, OrtValue> inputs = new(StringComparer.Ordinal);
        try
        {
            foreach (string name in _session.InputNames)
            {
                long[] values = name switch { "attention_mask" => mask, "token_type_ids" => new long[tokens.Length], _ => tokens };
                inputs.Add(name, OrtValue.CreateTensorValueFromMemory(values, shape));
            }

            using RunOptions options = new();
            using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(options, inputs, [_output]);
            ReadOnlySpan<float> output = outputs[0].GetTensorDataAsSpan<float>();
            return Pool(output, outputs[0].GetTensorTypeAndShape().Shape.Length == 2, mask, ids.Length, length);
        }
        finally
        {
            foreach (OrtValue input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }

    // One vector a token becomes one a text: the first token's, or the mean of those that are no padding.
    private float[][] Pool(ReadOnlySpan<float> values, bool pooled, long[] mask, int texts, int length)
    {
        int dimensions = values.Length / (pooled ? texts : texts * length);
        float[][] vectors = new float[texts][];
        for (int i = 0; i < texts; i++)
        {
            Span<float> vector = vectors[i] = new float[dimensions];
            int tokens = pooled || _config.FirstToken ? 1 : length;
            for (int t = 0; t < tokens; t++)
            {
                if (pooled || mask[(i * length) + t] != 0)
                {
                    TensorPrimitives.Add(vector, values.Slice((pooled ? i : (i * length) + t) * dimensions, dimensions), vector);
                }
            }

            UnitVector.Scale(vector);
        }

        return vectors;
    }
}
