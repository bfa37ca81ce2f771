namespace Synoptic.Group.Vectors;

/// <summary>Which rows a token's features have.</summary>
internal static class TokenRows
{
    /// <summary>Finds the rows of a token.</summary>
    /// <param name="file">The vectors.</param>
    /// <param name="features">The token's features.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="rows">At least <see cref="TokenFeatures.Most"/> + 2 long.</param>
    /// <param name="weight">The token's weight, -1 when training has not seen the token itself.</param>
    /// <returns>How many rows were found.</returns>
    public static int Find(in VectorFile file, ReadOnlySpan<uint> features, TokenKind kind, Span<int> rows, out float weight)
    {
        foreach (uint feature in features)
        {
            file.PrefetchFeature(feature);
        }

        int own = file.Find(features[0]);
        weight = own < 0 ? -1 : file.Weight(own);
        int count = 0;
        for (int i = 0; i < features.Length; i++)
        {
            int row = i == 0 ? own : file.Find(features[i]);
            if (row >= 0)
            {
                rows[count++] = row;
            }
            else if (file.Buckets > 0 && HasBuckets(i, kind))
            {
                rows[count++] = Bucket(features[i], 0, file.Buckets);
                rows[count++] = Bucket(features[i], 1, file.Buckets);
            }
        }

        foreach (int row in rows[..count])
        {
            file.PrefetchRow(row);
        }

        return count;
    }

    /// <summary>
    /// Whether a feature without a row of its own is written into two of the shared ones (hash embeddings, Svenstrup et al. 2017):
    /// numbers and the consonants of words, by which unseen names still meet.
    /// </summary>
    public static bool HasBuckets(int position, TokenKind kind) => position == 1 || kind == TokenKind.Number;

    /// <summary>The shared row of a feature for one of its two hashes.</summary>
    public static int Bucket(uint feature, uint which, int buckets) =>
        (int)(((ulong)TokenFeatures.Mix(feature + (which * 0x9E3779B9) + 1) * (ulong)buckets) >> 32);
}
