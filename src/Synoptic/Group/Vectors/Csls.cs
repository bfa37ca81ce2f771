namespace Synoptic.Group.Vectors;

/// <summary>
/// Cross-domain similarity local scaling (Conneau et al. 2018, Word Translation Without Parallel Data): takes from each
/// similarity what the two texts' nearest neighbours have on average, so that a text near to everything stops winning.
/// </summary>
internal static class Csls
{
    /// <summary>How many neighbours count.</summary>
    public const int Neighbours = 10;

    /// <summary>Rescales similarities in place.</summary>
    /// <param name="similarities">A row for each text of one side, a column for each of the other.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    public static void Apply(Span<float> similarities, int rows, int columns)
    {
        float[] byRow = new float[rows];
        float[] byColumn = new float[columns];
        float[] scratch = new float[Math.Max(rows, columns)];
        for (int i = 0; i < rows; i++)
        {
            similarities.Slice(i * columns, columns).CopyTo(scratch);
            byRow[i] = MeanOfLargest(scratch.AsSpan(0, columns));
        }

        for (int j = 0; j < columns; j++)
        {
            for (int i = 0; i < rows; i++)
            {
                scratch[i] = similarities[(i * columns) + j];
            }

            byColumn[j] = MeanOfLargest(scratch.AsSpan(0, rows));
        }

        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                similarities[(i * columns) + j] = (2 * similarities[(i * columns) + j]) - byRow[i] - byColumn[j];
            }
        }
    }

    private static float MeanOfLargest(Span<float> values)
    {
        Span<float> largest = stackalloc float[Neighbours];
        int count = 0;
        foreach (float value in values)
        {
            int at = count < Neighbours ? count++ : value > largest[^1] ? Neighbours - 1 : -1;
            for (; at > 0 && largest[at - 1] < value; at--)
            {
                largest[at] = largest[at - 1];
            }

            if (at >= 0)
            {
                largest[at] = value;
            }
        }

        float sum = 0;
        foreach (float value in largest[..count])
        {
            sum += value;
        }

        return count > 0 ? sum / count : 0;
    }
}
