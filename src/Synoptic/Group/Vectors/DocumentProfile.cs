namespace Synoptic.Group.Vectors;

/// <summary>What <see cref="DocumentPool"/> keeps of an article to compare it.</summary>
/// <param name="Whole">Vector of the text, less what all texts have in common.</param>
/// <param name="Opening">The same of its opening.</param>
/// <param name="Letters">The text's letters.</param>
internal sealed record DocumentProfile(float[] Whole, float[] Opening, LexicalProfile Letters)
{
    // The root spreads what unrelated and related articles share in letters as widely as their vectors' cosines.
    private const double LettersWeight = 3;

    /// <summary>
    /// How alike two articles of one pool are: by meaning, of the whole and once more of the opening, where news tells the most
    /// important, and by letters. About 0, unrelated, to 1.
    /// </summary>
    public static double Similarity(DocumentProfile first, DocumentProfile second)
    {
        double meaning = (WordVectors.Similarity(first.Whole, second.Whole) + WordVectors.Similarity(first.Opening, second.Opening)) / 2;
        double letters = LexicalProfile.Similarity(first.Letters, second.Letters);
        return (meaning + (LettersWeight * Math.Sqrt(letters))) / (1 + LettersWeight);
    }
}
