using System.ClientModel;
using Synoptic.Embeddings;

namespace Synoptic.Tests.Embeddings;

public sealed class ServerEmbedderTests : IDisposable
{
    private readonly EmbeddingServerStub _server = new();

    [Fact]
    public async Task VectorsComeFromTheServerInOrderAndOfLengthOne()
    {
        using ServerEmbedder embedder = await ServerEmbedder.ConnectAsync(_server.Endpoint, "tiny", "key", TestContext.Current.CancellationToken);

        IReadOnlyList<float[]> vectors = await embedder.EmbedAsync(["dddd", "aaa"], TestContext.Current.CancellationToken);

        Assert.Equal(2, embedder.Dimensions);
        Assert.Equal([0.8f, 0.6f], vectors[0]);
        Assert.Equal([1f, 0f], vectors[1]);
        Assert.Equal(["Bearer key 1", "Bearer key 2"], _server.Requests);
    }

    [Fact]
    public async Task ManyTextsGoInBatches()
    {
        using ServerEmbedder embedder = await ServerEmbedder.ConnectAsync(_server.Endpoint, "tiny", null, TestContext.Current.CancellationToken);

        IReadOnlyList<float[]> vectors = await embedder.EmbedAsync([.. Enumerable.Repeat("b", 100)], TestContext.Current.CancellationToken);

        Assert.Equal(100, vectors.Count);
        Assert.Equal(["Bearer none 1", "Bearer none 64", "Bearer none 36"], _server.Requests);
    }

    [Fact]
    public async Task AMissingVectorIsAnErrorNotAShift()
    {
        _server.Missing = 1;
        using ServerEmbedder embedder = await ServerEmbedder.ConnectAsync(_server.Endpoint, "tiny", null, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidDataException>(async () => await embedder.EmbedAsync(["a", "b"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnUnknownModelIsAnError() =>
        await Assert.ThrowsAsync<ClientResultException>(() => ServerEmbedder.ConnectAsync(_server.Endpoint, "other", null, TestContext.Current.CancellationToken));

    public void Dispose() => _server.Dispose();
}
