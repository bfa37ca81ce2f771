using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>The figures that the line model looks at: the line itself, its neighbours, the page. None depends on the language's words but through its pack.</summary>
internal static class LineFeatures
{
    private static readonly int[] Neighbours = [-3, -2, -1, 1, 2, 3];
    private static readonly int[] Windows = [2, 5, 12];

    private static readonly RemovalReason[][] PhraseGroups =
    [
        [RemovalReason.Navigation], [RemovalReason.RelatedHeading, RemovalReason.Teaser], [RemovalReason.Comments],
        [RemovalReason.Subscription, RemovalReason.Paywall], [RemovalReason.Cookie, RemovalReason.Footer], [RemovalReason.Share, RemovalReason.Player],
        [RemovalReason.Advertisement], [RemovalReason.Metadata],
    ];

    /// <summary>A row of figures for each line.</summary>
    public static float[][] Of(Page page, PageWords words)
    {
        int n = page.Lines.Count;
        List<float>[] rows = new List<float>[n];
        Dictionary<string, int> repeats = page.Lines.GroupBy(l => l.Folded, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Dictionary<string, int> subject = words.Stems(page.Lines.Where(l => IsLong(l.Shape)).Select(l => l.Index));
        Dictionary<string, int> name = words.Stems(page.Lines.Take(1).Select(l => l.Index));
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < n; i++)
        {
            PageLine line = page.Lines[i];
            rows[i] = [];
            Own(rows[i], line);
            rows[i].Add((float)words.FunctionShare(i));
            rows[i].Add((float)words.Overlap(i, subject, IsLong(line.Shape)));
            rows[i].Add((float)words.Overlap(i, name, i == 0));
            rows[i].Add(Log(repeats[line.Folded]));
            rows[i].Add(seen.Add(line.Folded) ? 0 : 1);
        }

        Around(page, rows);
        return [.. rows.Select(r => r.ToArray())];
    }

    private static void Own(List<float> row, PageLine line)
    {
        LineShape s = line.Shape;
        string text = line.Line.Text;
        float words = Math.Max(1, s.Words), letters = Math.Max(1, s.Letters);
        row.AddRange(
        [
            Log(s.Size), s.Letters / words, Flag(s.EndsSentence), Math.Min(10, s.InnerEnds), s.Commas / words, s.Capitalised / words, s.Digits / letters,
            s.Cased == 0 ? 0 : s.Upper / (float)s.Cased, Flag(s.StartsLower), s.Separators / words, Flag(s.Quoted), Flag(s.EndsColon), Flag(s.TrailingCount > 0),
            (int)line.Furniture.Place, (float)line.Furniture.Share, line.Furniture.Hits / words,
            Flag(text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)),
            Flag(text.Contains('@')), Flag(text.Contains('©')), Flag(text.Contains('?')), letters / Math.Max(1, text.Length),
            s.InnerEnds + (s.EndsSentence ? 1 : 0) == 0 ? 100 : (float)(s.Size / (s.InnerEnds + 1)),
        ]);
        foreach (RemovalReason[] group in PhraseGroups)
        {
            row.Add(line.Furniture.Place != FurniturePlace.None && group.Contains(line.Furniture.Reason) ? (int)line.Furniture.Place : 0);
        }
    }

    private static void Around(Page page, List<float>[] rows)
    {
        int n = rows.Length;
        double[] prose = [.. page.Lines.Select(l => Prose(l.Shape))];
        double[] sums = new double[n + 1];
        int[] phrases = new int[n + 1];
        double total = 0;
        for (int i = 0; i < n; i++)
        {
            sums[i + 1] = total += prose[i];
            phrases[i + 1] = phrases[i] + (page.Lines[i].Furniture.Place == FurniturePlace.Whole ? 1 : 0);
        }

        int[] toNext = Distances(prose, forward: true), toLast = Distances(prose, forward: false);
        double sizes = page.Lines.Sum(l => l.Shape.Size);
        int longLines = page.Lines.Count(l => IsLong(l.Shape));
        int ended = page.Lines.Count(l => l.Shape.EndsSentence);
        for (int i = 0; i < n; i++)
        {
            List<float> row = rows[i];
            foreach (int offset in Neighbours)
            {
                int j = i + offset;
                LineShape? other = j >= 0 && j < n ? page.Lines[j].Shape : null;
                row.Add(other is null ? -1 : Log(other.Size));
                row.Add(other is null ? -1 : Flag(other.EndsSentence));
                row.Add(other is null ? -1 : (int)page.Lines[j].Furniture.Place);
            }

            foreach (int reach in Windows)
            {
                int from = Math.Max(0, i - reach), to = Math.Min(n, i + reach + 1);
                row.Add(Log(sums[i] - sums[from]));
                row.Add(Log(sums[to] - sums[i + 1]));
                row.Add((phrases[to] - phrases[from]) / (float)(to - from));
            }

            row.AddRange(
            [
                Math.Min(50, toNext[i]), Math.Min(50, toLast[i]), i / (float)n, Log(i), Log(n - 1 - i), (float)(sums[i] / Math.Max(1, total)), Log(n),
                Log(sizes), longLines / (float)n, ended / (float)n, (float)(total / Math.Max(1, sizes)), Flag(page.Pack.NoSpaces),
            ]);
        }
    }

    /// <summary>Words of running text in a line: 0 for what is no sentence.</summary>
    internal static double Prose(LineShape shape) => shape.EndsSentence && shape.Size >= 6 || shape.Size >= 25 ? shape.Size : 0;

    private static bool IsLong(LineShape shape) => shape.Size >= 12;

    private static int[] Distances(double[] prose, bool forward)
    {
        int[] distances = new int[prose.Length];
        int distance = 1000;
        for (int k = 0; k < prose.Length; k++)
        {
            int i = forward ? prose.Length - 1 - k : k;
            distances[i] = distance = Math.Min(1000, distance + 1);
            distance = prose[i] >= 15 ? 0 : distance;
        }

        return distances;
    }

    internal static float Log(double value) => (float)Math.Log(1 + Math.Max(0, value));

    private static float Flag(bool value) => value ? 1 : 0;
}
