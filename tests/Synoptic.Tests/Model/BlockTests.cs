using Synoptic.Model;

namespace Synoptic.Tests.Model;

public sealed class BlockTests
{
    [Fact]
    public void LocateLeadsThroughRunsBackToTheSource()
    {
        const string source = "<p>Tom &amp; <b>Ann</b></p>";
        Block block = new(BlockKind.Paragraph, "Tom & Ann", new TextSpan(3, 17),
        [
            new TextRun(0, 3, 4, 4),
            new TextRun(4, 7, 1, 5),
            new TextRun(5, 12, 1, 1),
            new TextRun(6, 16, 3, 3),
        ]);

        Assert.Equal("Ann", block.Locate(new TextSpan(6, 9)).Of(source));
        Assert.Equal("&amp;", block.Locate(new TextSpan(4, 5)).Of(source));
        Assert.Equal("Tom &amp; <b>Ann", block.Locate(new TextSpan(0, 9)).Of(source));
    }

    [Fact]
    public void AVerbatimBlockIsItsSource()
    {
        Block block = Block.Verbatim(BlockKind.Title, "  A title\n", new TextSpan(2, 9));

        Assert.Equal("A title", block.Text);
        Assert.Equal(new TextSpan(4, 9), block.Locate(new TextSpan(2, 7)));
    }
}
