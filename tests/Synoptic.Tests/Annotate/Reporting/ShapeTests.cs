using Synoptic.Annotate.Reporting;

namespace Synoptic.Tests.Annotate.Reporting;

public sealed class ShapeTests
{
    [Fact]
    public void ReadsLiteralsAndPlaceholders()
    {
        Shape? shape = Shape.Parse("wie {SOURCE} {VERB}");

        Assert.NotNull(shape);
        Assert.Equal([ShapePartKind.Literal, ShapePartKind.Source, ShapePartKind.Verb], shape.Parts.Select(p => p.Kind));
        Assert.Equal(["wie"], shape.AnchorTokens);
    }

    [Fact]
    public void KeepsLettersGluedToTheSource()
    {
        Assert.Equal("ل", Shape.Parse("وفقا ل{SOURCE}")!.Parts[1].GlueBefore);
        Assert.Equal("에", Shape.Parse("{SOURCE}에 따르면")!.Parts[0].GlueAfter);
    }

    [Theory]
    [InlineData("{SOURCE}")]
    [InlineData("{SOURCE} {VERB}")]
    [InlineData("laut")]
    public void AShapeNeedsALiteralAndASource(string text) => Assert.Null(Shape.Parse(text));
}
