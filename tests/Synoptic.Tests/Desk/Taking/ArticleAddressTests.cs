using Synoptic.Desk;
using Synoptic.Desk.Taking;
using Synoptic.Model;

namespace Synoptic.Tests.Desk.Taking;

public sealed class ArticleAddressTests
{
    [Theory]
    [InlineData("http://Example.org/a/?utm_source=x&id=7#part", "https://example.org/a?id=7")]
    [InlineData("https://example.org:443/", "https://example.org/")]
    [InlineData("http://example.org:8080/a?fbclid=1", "https://example.org:8080/a")]
    [InlineData("https://bücher.example/Größe", "https://xn--bcher-kva.example/Gr%C3%B6%C3%9Fe")]
    public void OneSpellingForOnePage(string url, string expected) => Assert.Equal(expected, ArticleAddress.Spelling(new Uri(url)));

    [Theory]
    [InlineData("https://www.example.org/a", "https://example.org/a?amp=1", "https://www.example.org/a")]
    [InlineData("https://example.org/", "https://example.org/a", "https://example.org/a")]
    [InlineData("https://other.example/a", "https://example.org/a", "https://example.org/a")]
    [InlineData("https://example.org/a", null, "https://example.org/a")]
    [InlineData("https://example.org/", null, "/files/a.html")]
    [InlineData(null, null, "/files/a.html")]
    public void APageMayNameItsOwnAddressButNotThatOfAnotherSite(string? canonical, string? received, string expected)
    {
        Article article = new() { Id = "1", Input = "a.html", Source = "", Blocks = [], Url = canonical };
        Incoming incoming = new(new Capture("a.html", default) { Url = received is null ? null : new Uri(received) }) { Key = "/files/a.html" };
        Assert.Equal(expected, ArticleAddress.Of(article, incoming));
    }
}
