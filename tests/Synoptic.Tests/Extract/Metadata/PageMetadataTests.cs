using System.Text;
using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Metadata;

public sealed class PageMetadataTests
{
    private const string Body = "<p>The old harbour bridge opened to traffic again on Tuesday, eleven weeks after engineers found cracks in two of its steel supports.</p>"
        + "<p>Shop owners near the quay welcomed the news, and some had asked the city for help with their rents, a survey by the chamber found.</p>";

    [Fact]
    public void A_headline_told_apart_from_its_alternative_is_the_title()
    {
        Article article = Read("""
            <meta property="og:title" content="You will not believe what happened to this bridge">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge reopens after repairs","alternativeHeadline":"Bridge open"}</script>
            """, "<h1>You will not believe what happened to this bridge</h1>");

        Assert.Equal("Harbour bridge reopens after repairs", article.Title);
    }

    [Theory]
    [InlineData("2024-03-05T22:30:00Z", "6 March 2024, 00:30", "2024-03-06")]
    [InlineData("2024-03-05T02:30:00Z", "4 March 2024", "2024-03-04")]
    [InlineData("2024-03-05T12:30:00Z", "6 March 2024", "2024-03-05T12:30:00Z")]
    public void A_shown_day_tells_the_newsrooms_own_where_the_hour_allows_it(string stated, string shown, string expected) =>
        Assert.Equal(expected, Read($"<meta property=article:published_time content={stated}>", $"<h1>Harbour bridge reopens</h1><p class=date>{shown}</p>").Published?.Value);

    [Theory]
    [InlineData("<h1>Harbour bridge reopens</h1><time datetime=2024-03-05>5 March 2024</time>", "2024-03-05", "time")]
    [InlineData("<h1>Harbour bridge reopens</h1><time datetime=2024-03-09>5 March 2024</time>", "2024-03-05", "time")]
    [InlineData("<h1>Harbour bridge reopens</h1><div>By Ada Brandt | 5 March 2024</div>", "2024-03-05", "text")]
    public void The_date_beside_the_title_is_the_articles(string top, string expected, string from)
    {
        ArticleDate? date = Read("", top + "<aside><time pubdate datetime=2019-01-01>1 January 2019</time></aside>").Published;

        Assert.Equal((expected, from), (date?.Value, date?.From));
    }

    [Theory]
    [InlineData("<p>By Ada Brandt and Jo Ek</p>", "Ada Brandt, Jo Ek")]
    [InlineData("<div>Ada Brandt</div><div>5 March 2024</div>", "Ada Brandt")]
    [InlineData("<div>Share This Article</div><div>5 March 2024</div>", "")]
    public void Authors_are_read_from_what_is_shown(string line, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read("", "<h1>Harbour bridge reopens</h1>" + line).Byline.Select(b => b.Value)));

    [Fact]
    public void A_lead_image_has_its_caption_and_credit()
    {
        LeadImage? image = Read("<meta property=og:image content='https://example.org/img/1200/harbour-bridge.jpg'>",
            "<h1>Harbour bridge reopens</h1><figure><img src='/img/640/harbour-bridge.jpg?w=640'><figcaption><span>The bridge at dawn.</span><div class=photo-credit>Photo: Ada Brandt</div></figcaption></figure>").Image;

        Assert.Equal(new LeadImage("https://example.org/img/1200/harbour-bridge.jpg", "The bridge at dawn.", "Photo: Ada Brandt"), image);
    }

    private static Article Read(string head, string top)
    {
        string page = $"<html lang=en><head>{head}</head><body><article>{top}{Body}</article></body></html>";
        return new HtmlArticleReader().Read(page, new Capture("page.html", Encoding.UTF8.GetBytes(page)), null).Article!;
    }
}
