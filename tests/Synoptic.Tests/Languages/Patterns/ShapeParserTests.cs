using Synoptic.Languages.Patterns;

namespace Synoptic.Tests.Languages.Patterns;

public sealed class ShapeParserTests
{
    [Theory]
    [InlineData("{d}. {MONTH}[ {y}]", "{d}. {MONTH} {y}|{d}. {MONTH}")]
    [InlineData("gad(s|a)", "gads|gada")]
    [InlineData("[a|b] c", "a c|b c|c")]
    [InlineData("x[y[z]]", "xyz|xy|x")]
    public void UnfoldsBrackets(string shape, string forms) => Assert.Equal(forms.Split('|'), ShapeParser.Unfold(shape));

    [Theory]
    [InlineData("a]")]
    [InlineData("[a")]
    [InlineData("[a|b][a|b][a|b][a|b][a|b][a|b]")]
    public void RefusesWhatDoesNotMatchOrGrowsTooLarge(string shape) => Assert.Throws<FormatException>(() => ShapeParser.Unfold(shape));

    [Fact]
    public void RefusesAnUnknownPlaceholder() => Assert.Throws<FormatException>(() => ShapeParser.Parse("{day} {MONTH}", new Vocabulary()));

    [Fact]
    public void WhiteSpaceStandsWithTheElementAfterIt()
    {
        Element[] elements = ShapeParser.Parse("{y}.gada {d}", new Vocabulary());

        Assert.Equal([false, false, false, true], elements.Select(e => e.Spaced));
        Assert.Equal([-1, 0, 1, -1], elements.Select(e => e.Word));
    }
}
