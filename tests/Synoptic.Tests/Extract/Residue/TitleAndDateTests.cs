using System.Text;
using Synoptic.Extract;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Residue;

public sealed class TitleAndDateTests
{
    private const string Body = "\n\nThe council voted on Monday to build a bridge over the river Elle, after years of debate.\n\n"
        + "Work on the bridge will start in May and should take a year, the mayor of Port Ellery said.\n\n"
        + "Residents asked the council to keep the old ferry until the bridge is open to traffic.\n";

    [Theory]
    [InlineData("Council backs new bridge over the Elle | Ellery Herald", "| Ellery Herald")]
    [InlineData("Council backs new bridge over the Elle | News | Ellery Herald", "| News | Ellery Herald")]
    public void TheOutletsNameIsNoPartOfTheTitle(string line, string suffix)
    {
        Article article = Read(line + Body);
        Assert.Equal("Council backs new bridge over the Elle", article.Title);
        Assert.Contains(article.Removed, r => r.Text == suffix && r.Reason == RemovalReason.Metadata);
    }

    [Fact]
    public void ADashInAHeadlineStays() => Assert.Equal("Council backs new bridge - at last", Read("Council backs new bridge - at last" + Body).Title);

    [Theory]
    [InlineData("Published: 12 March 2024", "2024-03-12")]
    [InlineData("Published: 2024-03-12", "2024-03-12")]
    [InlineData("Published: 03/04/2024", null)]
    public void ADateIsStatedOnlyWhenItCanBeReadOneWay(string label, string? expected) =>
        Assert.Equal(expected, Read("Council backs new bridge over the Elle\n" + label + Body).Published?.Value);

    [Theory]
    [InlineData("By Ada Brandt and Jo Ek", "Ada Brandt, Jo Ek")]
    [InlineData("By Ada Brandt, Port Ellery", "Ada Brandt, Port Ellery")]
    [InlineData("By the end of the week", "")]
    public void AuthorsAreReadFromTheirLine(string line, string expected)
    {
        Article article = Read("Council backs new bridge over the Elle\n" + line + Body);
        Assert.Equal(expected, string.Join(", ", article.Byline.Select(b => b.Value)));
    }

    private static Article Read(string text) => new ArticleExtractor().Extract(new Capture("x", Encoding.UTF8.GetBytes(text))).Article!;
}
