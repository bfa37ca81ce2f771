namespace Synoptic.Server.Graphics;

/// <summary>
/// A layered drawing of who had it from whom, from left to right: longest-path layers, crossings lessened by barycentre sweeps
/// (Sugiyama, Tagawa and Toda, 1981, IEEE Transactions on Systems, Man, and Cybernetics 11(2)).
/// </summary>
public sealed class ChainLayout
{
    /// <summary>Width of a box.</summary>
    public const double BoxWidth = 190;

    /// <summary>Height of a box.</summary>
    public const double BoxHeight = 40;

    private const double ColumnGap = 90, RowGap = 12;
    private const int Sweeps = 8;

    private ChainLayout(IReadOnlyList<ChainBox> boxes, IReadOnlyList<(ChainEdge, ChainBox, ChainBox)> edges, double width, double height) =>
        (Boxes, Edges, Width, Height) = (boxes, edges, width, height);

    /// <summary>The boxes.</summary>
    public IReadOnlyList<ChainBox> Boxes { get; }

    /// <summary>The edges with the boxes at their ends.</summary>
    public IReadOnlyList<(ChainEdge Edge, ChainBox From, ChainBox To)> Edges { get; }

    /// <summary>Width of the drawing.</summary>
    public double Width { get; }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; }

    /// <summary>Lays out a graph; where it has a circle, the edge that closes it is drawn backwards.</summary>
    public static ChainLayout Of(ChainGraph graph)
    {
        List<List<ChainNode>> columns = Columns(graph);
        Order(columns, graph);
        double tallest = columns.Max(c => c.Count) * (BoxHeight + RowGap);
        Dictionary<string, ChainBox> boxes = new(StringComparer.Ordinal);
        for (int c = 0; c < columns.Count; c++)
        {
            double top = (tallest - (columns[c].Count * (BoxHeight + RowGap))) / 2;
            for (int r = 0; r < columns[c].Count; r++)
            {
                boxes[columns[c][r].Id] = new ChainBox(columns[c][r], 1 + (c * (BoxWidth + ColumnGap)), top + (r * (BoxHeight + RowGap)) + (RowGap / 2));
            }
        }

        return new ChainLayout(
            [.. boxes.Values],
            [.. graph.Edges.Select(e => (e, boxes[e.From], boxes[e.To]))],
            (columns.Count * (BoxWidth + ColumnGap)) - ColumnGap + 2,
            tallest);
    }

    private static List<List<ChainNode>> Columns(ChainGraph graph)
    {
        ILookup<string, string> sources = graph.Edges.ToLookup(e => e.To, e => e.From);
        Dictionary<string, int> depth = new(StringComparer.Ordinal);
        HashSet<string> open = new(StringComparer.Ordinal);
        int Depth(string id)
        {
            if (depth.TryGetValue(id, out int known))
            {
                return known;
            }

            if (!open.Add(id))
            {
                return -1;
            }

            int found = sources[id].Select(Depth).DefaultIfEmpty(-1).Max() + 1;
            open.Remove(id);
            return depth[id] = found;
        }

        // An article that names nobody stands with the articles, not with the sources.
        int firstArticles = graph.Nodes.Any(n => !n.IsArticle) ? 1 : 0;
        return [.. graph.Nodes
            .GroupBy(n => n.IsArticle ? Math.Max(firstArticles, Depth(n.Id)) : Depth(n.Id))
            .OrderBy(g => g.Key)
            .Select(g => g.OrderBy(n => n.Label, StringComparer.Ordinal).ToList())];
    }

    private static void Order(List<List<ChainNode>> columns, ChainGraph graph)
    {
        ILookup<string, string> before = graph.Edges.ToLookup(e => e.To, e => e.From);
        ILookup<string, string> after = graph.Edges.ToLookup(e => e.From, e => e.To);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool forward = sweep % 2 == 0;
            Dictionary<string, double> place = new(StringComparer.Ordinal);
            foreach (List<ChainNode> column in columns)
            {
                for (int i = 0; i < column.Count; i++)
                {
                    place[column[i].Id] = (i + 0.5) / column.Count;
                }
            }

            foreach (List<ChainNode> column in forward ? columns : Enumerable.Reverse(columns))
            {
                double Barycentre(ChainNode n) => (forward ? before : after)[n.Id].Select(id => place[id]).DefaultIfEmpty(place[n.Id]).Average();
                ChainNode[] sorted = [.. column.OrderBy(Barycentre)];
                column.Clear();
                column.AddRange(sorted);
                for (int i = 0; i < column.Count; i++)
                {
                    place[column[i].Id] = (i + 0.5) / column.Count;
                }
            }
        }
    }
}
