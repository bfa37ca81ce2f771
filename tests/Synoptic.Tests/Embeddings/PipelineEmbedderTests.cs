using Synoptic.Embeddings;
using Synoptic.Model;

namespace Synoptic.Tests.Embeddings;

public sealed class PipelineEmbedderTests : IDisposable
{
    private readonly EmbeddingServerStub _server = new();

    [Fact]
    public async Task APipelineGroupsByTheVectorsOfAServer()
    {
        using ServerEmbedder embedder = await ServerEmbedder.ConnectAsync(_server.Endpoint, "tiny", null, TestContext.Current.CancellationToken);
        Pipeline pipeline = Pipeline.With(embedder);
        int asked = _server.Requests.Count;

        Comparison comparison = pipeline.Compare([
            Pipeline.Text("a.txt", "Talks in Vienna\n\nPresident Petar Marenko met Prime Minister Grace Oduya in Vienna on 12 March 2024 to discuss grain exports and a railway to the coast."),
            Pipeline.Text("b.txt", "Marenko and Oduya meet in Vienna\n\nGrace Oduya and Petar Marenko spoke about grain exports and a railway to the coast when they met in Vienna on 12 March 2024."),
        ]);

        Assert.Single(comparison.Events);
        Assert.True(_server.Requests.Count > asked);
    }

    public void Dispose() => _server.Dispose();
}
