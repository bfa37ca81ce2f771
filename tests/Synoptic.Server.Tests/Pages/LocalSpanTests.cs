using Synoptic.Model;
using Synoptic.Server.Pages.Articles;

namespace Synoptic.Server.Tests.Pages;

public sealed class LocalSpanTests
{
    // "A &amp; B<br>C" became "A & B C".
    private static readonly Block Paragraph = new(BlockKind.Paragraph, "A & B C", new TextSpan(3, 17), [new(0, 3, 2, 2), new(2, 5, 1, 5), new(3, 10, 2, 2), new(6, 16, 1, 1)]);

    [Fact]
    public void AWayToTheSourceAndBackEndsWhereItBegan()
    {
        foreach ((int start, int end) in new[] { (0, 1), (0, 7), (2, 3), (4, 5), (6, 7), (3, 7) })
        {
            Assert.Equal(new TextSpan(start, end), LocalSpan.Of(Paragraph, Paragraph.Locate(new TextSpan(start, end))));
        }
    }

    [Fact]
    public void WhatIsOutsideIsNothing()
    {
        Assert.Equal(0, LocalSpan.Of(Paragraph, new TextSpan(0, 3)).Length);
        Assert.Equal(0, LocalSpan.Of(Paragraph, new TextSpan(12, 16)).Length);
    }

    [Fact]
    public void MarksCutABlockAtTheirBounds()
    {
        MarkedBlock block = MarkedBlock.Of(Paragraph, [new(new TextSpan(3, 12), PieceKinds.Words), new(new TextSpan(11, 17), PieceKinds.Name, "/entities/e", "Eve")]);

        Assert.Equal("A & B C", string.Concat(block.Pieces.Select(p => p.Text)));
        Assert.Equal(PieceKinds.Words | PieceKinds.Name, block.Pieces.Single(p => p.Text == "B").Kinds);
        Assert.Null(block.Pieces[0].Link);
    }
}
