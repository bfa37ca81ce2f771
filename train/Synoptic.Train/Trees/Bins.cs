namespace Synoptic.Train.Trees;

/// <summary>Features cut into at most 64 bins at quantiles, stored column by column.</summary>
internal sealed class Bins
{
    private const int Most = 64;

    /// <summary>Cuts all features of the rows.</summary>
    public Bins(IReadOnlyList<float[]> rows)
    {
        int features = rows[0].Length;
        Columns = new byte[features][];
        Edges = new float[features][];
        float[] values = new float[rows.Count];
        for (int f = 0; f < features; f++)
        {
            for (int i = 0; i < rows.Count; i++)
            {
                values[i] = rows[i][f];
            }

            float[] sorted = [.. values];
            Array.Sort(sorted);
            List<float> edges = [];
            for (int b = 1; b < Most; b++)
            {
                float edge = sorted[(int)((long)b * sorted.Length / Most)];
                if ((edges.Count == 0 || edge > edges[^1]) && edge < sorted[^1])
                {
                    edges.Add(edge);
                }
            }

            // Rare large values of flags and counts fall beyond every quantile: keep the lowest value as an edge of its own.
            if (edges.Count == 0 && sorted[0] < sorted[^1])
            {
                edges.Add(sorted[0]);
            }

            Edges[f] = [.. edges];
            Columns[f] = new byte[rows.Count];
            for (int i = 0; i < rows.Count; i++)
            {
                int at = Array.BinarySearch(Edges[f], values[i]);
                Columns[f][i] = (byte)(at < 0 ? ~at : at);
            }
        }
    }

    /// <summary>The bin of every row, by feature: a value falls in the first bin whose edge is not below it.</summary>
    public byte[][] Columns { get; }

    /// <summary>The upper edges of the bins, by feature; the last bin has none.</summary>
    public float[][] Edges { get; }
}
