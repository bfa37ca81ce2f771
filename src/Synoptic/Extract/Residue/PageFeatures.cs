namespace Synoptic.Extract.Residue;

/// <summary>What the first pass found, as figures for the second: where the body lies, how near a line is to it, whether it speaks of the same.</summary>
internal static class PageFeatures
{
    private static readonly int[] Neighbours = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

    /// <summary>The first pass's figures with those of its outcome added.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The rows of <see cref="LineFeatures.Of"/>.</param>
    /// <param name="keep">The first pass's probabilities.</param>
    public static float[][] Of(Page page, PageWords words, float[][] first, double[] keep)
    {
        int n = first.Length;
        double[] mass = [.. page.Lines.Select((l, i) => keep[i] * l.Shape.Size)];
        double[] sums = new double[n + 1], chances = new double[n + 1];
        for (int i = 0; i < n; i++)
        {
            sums[i + 1] = sums[i] + mass[i];
            chances[i + 1] = chances[i] + keep[i];
        }

        (int start, int end) = Stretch(page, keep);
        Dictionary<string, int> subject = words.Stems(Enumerable.Range(0, n).Where(i => keep[i] >= 0.5));
        double total = Math.Max(1, sums[n]);
        float[][] rows = new float[n][];
        for (int i = 0; i < n; i++)
        {
            List<float> row = [.. first[i]];
            foreach (int offset in Neighbours)
            {
                int j = i + offset;
                row.Add(j >= 0 && j < n ? (float)keep[j] : -1);
            }

            foreach (int reach in (int[])[6, 15])
            {
                int from = Math.Max(0, i - reach), to = Math.Min(n, i + reach + 1);
                row.Add((float)(chances[i] - chances[from]));
                row.Add((float)(chances[to] - chances[i + 1]));
            }

            int outside = i < start ? i - start : i >= end ? i - end + 1 : 0;
            row.AddRange(
            [
                Math.Clamp(outside, -40, 40), Math.Min(100, i - start), Math.Min(100, end - i), (float)((sums[end] - sums[start]) / total),
                (float)(sums[i] / total), LineFeatures.Log(sums[n]), (float)words.Overlap(i, subject, keep[i] >= 0.5),
                (float)(mass.DefaultIfEmpty().Max() / total),
            ]);
            rows[i] = [.. row];
        }

        return rows;
    }

    /// <summary>The stretch of lines with the largest sum of words, each counted for or against by its probability.</summary>
    internal static (int Start, int End) Stretch(Page page, double[] keep)
    {
        double best = 0, sum = 0;
        int start = 0, bestStart = 0, bestEnd = 0;
        for (int i = 0; i < keep.Length; i++)
        {
            sum += (keep[i] - 0.5) * Math.Min(60, 3 + page.Lines[i].Shape.Size);
            if (sum <= 0)
            {
                (sum, start) = (0, i + 1);
            }
            else if (sum > best)
            {
                (best, bestStart, bestEnd) = (sum, start, i + 1);
            }
        }

        return (bestStart, bestEnd);
    }
}
