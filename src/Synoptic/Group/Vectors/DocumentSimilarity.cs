namespace Synoptic.Group.Vectors;

/// <summary>
/// How alike two articles are, from their running text alone: news tells the most important first, so that the opening counts
/// once more beside the whole.
/// </summary>
internal static class DocumentSimilarity
{
    private const int Opening = 400;
    private const float OpeningWeight = 1f;

    /// <summary>Mean of the vectors' cosine and the letters', each over the opening and the whole.</summary>
    public static double Of(WordVectors vectors, LexicalPool pool, string first, string second)
    {
        double vector = WordVectors.Similarity(Embed(vectors, first), Embed(vectors, second));
        double lexical = LexicalProfile.Similarity(pool.Profile(first), pool.Profile(second));
        return vector + (TextSimilarity.LexicalWeight * lexical);
    }

    private static float[] Embed(WordVectors vectors, string text)
    {
        float[] whole = vectors.Embed(text);
        float[] opening = vectors.Embed(text[..Math.Min(Opening, text.Length)]);
        System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(opening, OpeningWeight, whole, whole);
        WordVectors.Normalise(whole);
        return whole;
    }
}
