namespace Synoptic.Annotate.Names;

/// <summary>What an article's names are, taken together: a word that is clearly an organisation in one sentence is likely one in the next.</summary>
/// <remarks>After Krishnan and Manning, "An Effective Two-Stage Model for Exploiting Non-Local Dependencies in NER", ACL 2006, without a second model.</remarks>
internal sealed class TypeMemory
{
    private const int Kinds = 6;
    private const float Floor = 0.04f;
    private readonly Dictionary<ulong, float[]> _words = [];

    // How much the article's other sentences count against the sentence itself.
    private const float Weight = 1;

    /// <summary>Adds what a sentence alone says of a word.</summary>
    /// <param name="token">The word.</param>
    /// <param name="probabilities">The probability of each label.</param>
    public void Add(in TokenInfo token, ReadOnlySpan<float> probabilities)
    {
        if (!Counts(token))
        {
            return;
        }

        if (!_words.TryGetValue(token.Prefix5, out float[]? kinds))
        {
            _words.Add(token.Prefix5, kinds = new float[Kinds + 1]);
        }

        // Squared: what is clear in one sentence outweighs what is doubtful in several.
        kinds[Kinds]++;
        float outside = probabilities[TagLabel.Outside];
        kinds[0] += outside * outside;
        for (int label = 1; label < TagLabel.Count; label += 2)
        {
            float kind = probabilities[label] + probabilities[label + 1];
            kinds[(label + 1) / 2] += kind * kind;
        }
    }

    /// <summary>Adds to the scores of a word what the article says of it.</summary>
    /// <param name="token">The word.</param>
    /// <param name="scores">The score of each label.</param>
    public void Apply(in TokenInfo token, Span<float> scores)
    {
        if (!Counts(token) || !_words.TryGetValue(token.Prefix5, out float[]? kinds) || kinds[Kinds] < 2)
        {
            return;
        }

        for (int label = 0; label < TagLabel.Count; label++)
        {
            float share = kinds[(label + 1) / 2] / kinds[Kinds];
            scores[label] += Weight * MathF.Log(share + Floor);
        }
    }

    private static bool Counts(in TokenInfo token) =>
        token.Case is LetterCase.Capital or LetterCase.Capitals or LetterCase.Mixed && token.Span.Length > 2;
}
