using System.IO.Compression;
using System.Text.Json;
using Synoptic.Group.Vectors;
using Synoptic.Train.Vectors;

namespace Synoptic.Tests.Train.Vectors;

public sealed class VectorsCommandTests : IDisposable
{
    private static readonly string[] English = ["red", "house", "dog", "water", "mountain", "bread", "night", "city", "child", "winter"];
    private static readonly string[] German = ["rot", "haus", "hund", "wasser", "berg", "brot", "nacht", "stadt", "kind", "winterzeit"];

    private static readonly VectorSettings Small = new()
    {
        Dimensions = 32,
        Buckets = 8,
        Words = 200,
        Grams = 400,
        Steps = 150,
        Batch = 64,
        LearningRate = 0.1f,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("synoptic-vectors-").FullName;

    public VectorsCommandTests()
    {
        // Every two words make a "sentence": a language of which the whole meaning is known.
        Directory.CreateDirectory(Path.Combine(_folder, "parallel"));
        using StreamWriter writer = new(new GZipStream(File.Create(Path.Combine(_folder, "parallel", "flores.jsonl.gz")), CompressionLevel.Fastest));
        for (int i = 0; i < English.Length; i++)
        {
            for (int j = 0; j < English.Length; j++)
            {
                writer.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string> { ["en"] = $"{English[i]} {English[j]}", ["de"] = $"{German[i]} {German[j]}" }));
            }
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytesAndAnotherOthers()
    {
        byte[] first = Train(Small);

        Assert.Equal(first, Train(Small));
        Assert.NotEqual(first, Train(Small with { Seed = 2 }));
    }

    [Fact]
    public unsafe void WordsComeToLieBesideTheirTranslations()
    {
        byte[] bytes = Train(Small);

        fixed (byte* start = bytes)
        {
            using UnmanagedMemoryStream stream = new(start, bytes.Length);
            WordVectors vectors = new(stream);
            float[][] german = [.. German.Select(vectors.Embed)];
            for (int i = 0; i < English.Length; i++)
            {
                float[] english = vectors.Embed(English[i]);
                int nearest = Enumerable.Range(0, German.Length).MaxBy(j => WordVectors.Similarity(english, german[j]));
                Assert.Equal(German[i], German[nearest]);
            }
        }
    }

    [Fact]
    public void AFolderWithoutDataIsRefused()
    {
        Directory.Delete(Path.Combine(_folder, "parallel"), recursive: true);

        // The lexicons of the language packs alone are no training data worth a model.
        Assert.Throws<DirectoryNotFoundException>(() => Train(Small));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private byte[] Train(VectorSettings settings)
    {
        string output = Path.Combine(_folder, "vectors.bin");
        VectorsCommand.Train(_folder, output, settings, TextWriter.Null);
        return File.ReadAllBytes(output);
    }
}
