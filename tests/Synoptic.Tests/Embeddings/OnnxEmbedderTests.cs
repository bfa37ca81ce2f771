using Synoptic.Embeddings;

namespace Synoptic.Tests.Embeddings;

public sealed class OnnxEmbedderTests : IDisposable
{
    private static readonly string[] Words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "storm", "sturm", "court"];

    private static readonly float[][] Table =
    [
        [9, 9, 9], [0, 0, 0], [0, 0, 1], [0, 0, 1], [0, 0, 0], [4, 0, 0], [4, 0, 0], [0, 4, 0],
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("synoptic-onnx-").FullName;

    public OnnxEmbedderTests()
    {
        File.WriteAllBytes(Path.Combine(_folder, "model.onnx"), OnnxModelWriter.Write(Table));
        File.WriteAllLines(Path.Combine(_folder, "vocab.txt"), Words);
    }

    [Fact]
    public async Task ATextIsTheMeanOfItsTokensWhateverStandsBesideIt()
    {
        using OnnxEmbedder embedder = OnnxEmbedder.Open(_folder, threads: 1);

        IReadOnlyList<float[]> vectors = await embedder.EmbedAsync(["Storm", "storm court court court"], TestContext.Current.CancellationToken);

        // [CLS] storm [SEP]: (4, 0, 2) to length one; the padding beside the longer text counts nothing.
        Assert.Equal(3, embedder.Dimensions);
        Assert.Equal([0.8944f, 0, 0.4472f], vectors[0].Select(v => MathF.Round(v, 4)));
        Assert.Equal([0.3123f, 0.9370f, 0.1562f], vectors[1].Select(v => MathF.Round(v, 4)));
    }

    [Fact]
    public async Task TheFirstTokenStandsForTheTextWhereTheFolderSaysSo()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "1_Pooling"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "1_Pooling", "config.json"), """{"pooling_mode_cls_token": true}""", TestContext.Current.CancellationToken);
        using OnnxEmbedder embedder = OnnxEmbedder.Open(_folder, threads: 1);

        IReadOnlyList<float[]> vectors = await embedder.EmbedAsync(["court"], TestContext.Current.CancellationToken);

        Assert.Equal([0f, 0f, 1f], vectors[0]);
    }

    [Fact]
    public async Task ALongTextIsCutToWhatTheEncoderTakes()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "config.json"), """{"max_position_embeddings": 8}""", TestContext.Current.CancellationToken);
        using OnnxEmbedder embedder = OnnxEmbedder.Open(_folder, threads: 1);

        string text = string.Join(' ', Enumerable.Repeat("storm", 8).Concat(Enumerable.Repeat("court", 5_000)));
        IReadOnlyList<float[]> vectors = await embedder.EmbedAsync([text], TestContext.Current.CancellationToken);

        Assert.Equal(0, vectors[0][1]);
    }

    [Fact]
    public void AFolderWithoutModelOrVocabularyIsRefused()
    {
        File.Delete(Path.Combine(_folder, "vocab.txt"));
        Assert.Contains("vocab.txt", Assert.Throws<FileNotFoundException>(() => OnnxEmbedder.Open(_folder)).Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder, "model.onnx"));
        Assert.Contains("model.onnx", Assert.Throws<FileNotFoundException>(() => OnnxEmbedder.Open(_folder)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
