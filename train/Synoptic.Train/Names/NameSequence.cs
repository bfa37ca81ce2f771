namespace Synoptic.Train.Names;

/// <summary>A run of tokens to learn from.</summary>
/// <param name="Features">Features of all tokens, one token after the other: hashes at first, then rows of the weights.</param>
/// <param name="Tokens">For each token: the end of its general, its word and all its features in <paramref name="Features"/>.</param>
/// <param name="Allowed">For each token the set of labels it may have, a bit a label.</param>
internal sealed record NameSequence(ulong[] Features, (int General, int Lexical, int All)[] Tokens, int[] Allowed)
{
    /// <summary>Rows of the weights for <see cref="Features"/>, -1 for features too rare to learn.</summary>
    public int[] Rows { get; set; } = [];
}
