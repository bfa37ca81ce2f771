using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Vectors;

public sealed class WordVectorsTests
{
    [Theory]
    [InlineData("The president met the minister in the capital.", "Der Präsident traf den Minister in der Hauptstadt.", "Das Wasser im Fluss ist kalt.")]
    [InlineData("A strong earthquake shook the country.", "Spēcīga zemestrīce satricināja valsti.", "Bērni spēlē futbolu.")]
    [InlineData("The doctors treat the sick child.", "Врачи лечат больного ребёнка.", "Завтра будут выборы президента.")]
    [InlineData("The government raised taxes.", "政府提高了税收。", "医生在医院工作。")]
    public void ATranslationIsNearerThanAnotherSentence(string text, string translation, string other)
    {
        WordVectors vectors = WordVectors.Default;

        float near = WordVectors.Similarity(vectors.Embed(text), vectors.Embed(translation));
        float far = WordVectors.Similarity(vectors.Embed(text), vectors.Embed(other));
        Assert.True(near > far + 0.1f, $"translation {near}, other {far}");
    }

    [Fact]
    public void VectorsHaveLengthOneAndTextWithoutWordsHasNone()
    {
        float[] vector = WordVectors.Default.Embed("Parliament votes on the budget.");

        Assert.Equal(WordVectors.Default.Dimensions, vector.Length);
        Assert.Equal(1, WordVectors.Similarity(vector, vector), 4);
        Assert.All(WordVectors.Default.Embed("…!?"), v => Assert.Equal(0, v));
    }

    [Fact]
    public void CaseDoesNotMatter() =>
        Assert.Equal(WordVectors.Default.Embed("MINISTER Resigns"), WordVectors.Default.Embed("minister resigns"));

    [Fact]
    public async Task TheEmbedderGivesTheSameVectors()
    {
        IReadOnlyList<float[]> vectors = await Embedders.Static.EmbedAsync(["Ein Satz.", "Teikums."], TestContext.Current.CancellationToken);

        Assert.Equal(WordVectors.Default.Embed("Teikums."), vectors[1]);
        Assert.Equal(Embedders.Static.Dimensions, vectors[0].Length);
    }

    [Fact]
    public void ManyThreadsGetTheSameVectors()
    {
        string[] texts = [.. Enumerable.Range(0x0400, 2_000).Select(c => $"{(char)c}{(char)(c + 1)}а {(char)(c * 7 % 0x9000)}б")];

        float[][] together = [.. texts.AsParallel().AsOrdered().Select(WordVectors.Default.Embed)];

        Assert.Equal(texts.Select(WordVectors.Default.Embed), together);
    }

    [Fact]
    public void HostileTextCostsNoMoreThanItsLength()
    {
        string text = string.Concat(Enumerable.Repeat("1,1'١\u0301\uD800ไไไ字'א\"", 50_000)) + new string('ж', 500_000);

        float[] vector = WordVectors.Default.Embed(text);

        Assert.All(vector, v => Assert.True(float.IsFinite(v)));
    }

    [Fact]
    public void AtLeastFiftyLanguagesWereTrainedOn() =>
        Assert.True(WordVectors.Default.TrainingTexts.Values.Count(texts => texts >= 2_000) >= 50);

    [Fact]
    public void TheModelStaysSmall() =>
        Assert.InRange(typeof(WordVectors).Assembly.GetManifestResourceStream("models/vectors.bin")!.Length, 1_000_000, 32_000_000);
}
