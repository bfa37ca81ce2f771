using Synoptic.Embeddings;

namespace Synoptic.Tests.Embeddings;

public sealed class EncoderTokenizerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("synoptic-tokens-").FullName;

    public EncoderTokenizerTests() =>
        File.WriteAllBytes(Path.Combine(_folder, "sentencepiece.bpe.model"), SentencePieceModelWriter.Write("▁storm", "▁court", "s", "▁"));

    [Fact]
    public void SentencePieceIdsStandBetweenBeginningAndEnd() => Assert.Equal([1, 3, 5, 4, 2], Encode("storms court"));

    [Fact]
    public void FairseqIdsAreMovedByOne()
    {
        File.WriteAllText(Path.Combine(_folder, "config.json"), """{"model_type": "xlm-roberta", "max_position_embeddings": 10}""");

        Assert.Equal([0, 4, 6, 5, 2], Encode("storms court"));
        Assert.Equal([0, 4, 5, 4, 5, 4, 5, 2], Encode("storm court storm court storm court storm court"));
        Assert.Contains(3, Encode("雨"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IReadOnlyList<int> Encode(string text) => EncoderTokenizer.Open(_folder, EncoderConfig.Read(_folder)).Encode(text);
}
