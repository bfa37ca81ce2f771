namespace Synoptic.Group.Vectors;

/// <summary>A text's letters as a sparse unit vector.</summary>
/// <param name="Features">Hashes in ascending order.</param>
/// <param name="Weights">A weight for each.</param>
internal sealed record LexicalProfile(uint[] Features, float[] Weights)
{
    /// <summary>Cosine of two profiles of one pool: 0, nothing shared, to 1.</summary>
    public static float Similarity(LexicalProfile first, LexicalProfile second)
    {
        float sum = 0;
        int i = 0;
        int j = 0;
        while (i < first.Features.Length && j < second.Features.Length)
        {
            uint a = first.Features[i];
            uint b = second.Features[j];
            sum += a == b ? first.Weights[i] * second.Weights[j] : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum;
    }
}
