using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using Synoptic.Group.Vectors;

namespace Synoptic.Embeddings;

/// <summary>
/// An embedding server that speaks OpenAI's <c>/v1/embeddings</c> (Ollama, text-embeddings-inference, vLLM, llama.cpp, and the
/// services of that name), or any other generator of Microsoft.Extensions.AI.
/// </summary>
public sealed class ServerEmbedder : IEmbedder, IDisposable
{
    private const int BatchSize = 64;

    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;

    private ServerEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, int dimensions) => (_generator, Dimensions) = (generator, dimensions);

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Connects to a server and asks it once how long its vectors are.</summary>
    /// <param name="endpoint">Base address, with the version: <c>http://localhost:11434/v1</c>.</param>
    /// <param name="model">The model's name on that server.</param>
    /// <param name="key">The API key, where one is needed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ClientResultException">The server refused or did not answer.</exception>
    public static Task<ServerEmbedder> ConnectAsync(Uri endpoint, string model, string? key = null, CancellationToken cancellationToken = default)
    {
        OpenAIClient client = new(new ApiKeyCredential(string.IsNullOrEmpty(key) ? "none" : key), new OpenAIClientOptions { Endpoint = endpoint });
        return UseAsync(client.GetEmbeddingClient(model).AsIEmbeddingGenerator(), cancellationToken);
    }

    /// <summary>Takes a generator, decorated as its owner likes (cache, telemetry, retries), and asks it once how long its vectors are.</summary>
    /// <param name="generator">The generator; disposed with this.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<ServerEmbedder> UseAsync(IEmbeddingGenerator<string, Embedding<float>> generator, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(generator);
        GeneratedEmbeddings<Embedding<float>> probe = await generator.GenerateAsync(["a"], cancellationToken: cancellationToken).ConfigureAwait(false);
        return new ServerEmbedder(generator, probe[0].Vector.Length);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The server gave another number of vectors, or vectors of another length, than asked for.</exception>
    public async ValueTask<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        List<float[]> vectors = [];
        foreach (string[] batch in texts.Chunk(BatchSize))
        {
            GeneratedEmbeddings<Embedding<float>> found = await _generator.GenerateAsync(batch, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (found.Count != batch.Length)
            {
                throw new InvalidDataException($"The embedding server gave {found.Count} vectors for {batch.Length} texts.");
            }

            foreach (Embedding<float> embedding in found)
            {
                float[] vector = embedding.Vector.ToArray();
                if (vector.Length != Dimensions)
                {
                    throw new InvalidDataException($"The embedding server gave a vector of length {vector.Length} where {Dimensions} was usual.");
                }

                UnitVector.Scale(vector);
                vectors.Add(vector);
            }
        }

        return vectors;
    }

    /// <inheritdoc/>
    public void Dispose() => _generator.Dispose();
}
