using Synoptic.Server.Graphics;

namespace Synoptic.Server.Tests.Graphics;

public sealed class ChainLayoutTests
{
    private static ChainNode Node(string id, bool article) => new(id, id, "x", null, null, article);

    private static ChainEdge Edge(string from, string to) => new(from, to, ChainEdgeKind.Cites, 1);

    [Fact]
    public void WordsFlowFromLeftToRight()
    {
        ChainGraph graph = new(
            [Node("agency", false), Node("minister", false), Node("a", true), Node("b", true), Node("copy", true)],
            [Edge("minister", "agency"), Edge("agency", "a"), Edge("agency", "b"), Edge("a", "copy")]);

        ChainLayout layout = ChainLayout.Of(graph);

        Assert.All(layout.Edges, e => Assert.True(e.From.X + ChainLayout.BoxWidth < e.To.X, $"{e.From.Node.Id} -> {e.To.Node.Id}"));
    }

    [Fact]
    public void NoTwoBoxesOverlap()
    {
        ChainNode[] nodes = [.. Enumerable.Range(0, 20).Select(i => Node("n" + i, i > 9))];
        ChainLayout layout = ChainLayout.Of(new ChainGraph(nodes, [.. Enumerable.Range(0, 10).Select(i => Edge("n" + i, "n" + (10 + (i * 3 % 10))))]));

        foreach (ChainBox first in layout.Boxes)
        {
            Assert.DoesNotContain(layout.Boxes, b => b != first && Math.Abs(b.X - first.X) < ChainLayout.BoxWidth && Math.Abs(b.Y - first.Y) < ChainLayout.BoxHeight);
            Assert.True(first.X >= 0 && first.Y >= 0 && first.X + ChainLayout.BoxWidth <= layout.Width && first.Y + ChainLayout.BoxHeight <= layout.Height);
        }
    }

    [Fact]
    public void ACrossingThatNeedNotBeIsTakenOut()
    {
        ChainLayout layout = ChainLayout.Of(new ChainGraph(
            [Node("s1", false), Node("s2", false), Node("a", true), Node("b", true)],
            [Edge("s1", "b"), Edge("s2", "a")]));
        double Y(string id) => layout.Boxes.First(b => b.Node.Id == id).Y;

        Assert.Equal(Y("s1") < Y("s2"), Y("b") < Y("a"));
    }

    [Fact]
    public void ACircleIsDrawnAllTheSame()
    {
        ChainLayout layout = ChainLayout.Of(new ChainGraph([Node("a", true), Node("b", true)], [Edge("a", "b"), Edge("b", "a")]));

        Assert.Equal(2, layout.Boxes.Count);
        Assert.Equal(2, layout.Edges.Count);
    }
}
