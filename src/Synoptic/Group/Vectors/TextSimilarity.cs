namespace Synoptic.Group.Vectors;

/// <summary>How alike texts are in meaning and letters together, for every text of one list against every one of another.</summary>
internal static class TextSimilarity
{
    /// <summary>How much the letters count beside the vectors.</summary>
    public const float LexicalWeight = 0.5f;

    /// <summary>Cosine of the vectors plus weighted cosine of the letters, row by row; rarity is taken from both lists.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="first">Texts, one a row.</param>
    /// <param name="second">Texts, one a column.</param>
    public static float[] Matrix(WordVectors vectors, IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        LexicalPool pool = new();
        foreach (string text in first.Concat(second))
        {
            pool.Add(text);
        }

        LexicalProfile[] rows = [.. first.Select(t => pool.Profile(t))];
        LexicalProfile[] columns = [.. second.Select(t => pool.Profile(t))];
        float[] similarities = Vectors(vectors, first, second);
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < columns.Length; j++)
            {
                similarities[(i * columns.Length) + j] += LexicalWeight * LexicalProfile.Similarity(rows[i], columns[j]);
            }
        }

        return similarities;
    }

    /// <summary>Cosine of the vectors alone, row by row.</summary>
    public static float[] Vectors(WordVectors vectors, IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        float[][] rows = [.. first.Select(vectors.Embed)];
        float[][] columns = [.. second.Select(vectors.Embed)];
        float[] similarities = new float[rows.Length * columns.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < columns.Length; j++)
            {
                similarities[(i * columns.Length) + j] = WordVectors.Similarity(rows[i], columns[j]);
            }
        }

        return similarities;
    }
}
