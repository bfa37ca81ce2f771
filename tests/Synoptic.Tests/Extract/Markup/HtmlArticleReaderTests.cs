using System.Text;
using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Markup;

public class HtmlArticleReaderTests
{
    private const string Page = """
        <!doctype html>
        <html lang="en"><head><title>Harbour bridge reopens after repairs | The Example Gazette</title>
        <meta property="og:title" content="Harbour bridge reopens after repairs">
        <meta property="og:site_name" content="The Example Gazette">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge reopens after repairs",
          "datePublished":"2024-03-05T08:30:00+02:00","author":[{"@type":"Person","name":"Ada Brandt"}]}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article><h1>Harbour bridge reopens after repairs</h1>
        <p class="byline">By Ada Brandt</p>
        <div class="article-body">
        <p>The old harbour bridge opened to traffic again on Tuesday, eleven weeks after engineers found cracks in two of its steel
        supports, the city&#8217;s roads office said.</p>
        <p>Buses &amp; lorries may cross from six in the morning. &ldquo;We checked each weld twice,&rdquo; said the chief engineer, who led
        a crew of forty, and added that the work had cost less than planned.</p>
        <figure><img src="bridge.jpg" alt=""><figcaption>The bridge at dawn, seen from the north quay.</figcaption></figure>
        <p>Shop owners near the quay welcomed the news. Many had lost a third of their trade over the winter, a survey by the chamber of
        commerce found, and some had asked the city for help with their rents.</p>
        <p>A second inspection is due in the autumn, when the last scaffolding will be taken down, the office said in a statement.</p>
        </div></article></main>
        <aside class="related"><h3>More news</h3><ul><li><a href="/a">Ferry timetable changes in May</a></li><li><a href="/b">New tram line delayed</a></li></ul></aside>
        <footer>© The Example Gazette. All rights reserved.</footer><script>alert("no")</script></body></html>
        """;

    [Fact]
    public void Reads_the_article_and_nothing_else()
    {
        Article article = Read(Page);

        Assert.Equal("Harbour bridge reopens after repairs", article.Title);
        Assert.Equal(4, article.Blocks.Count(b => b.Kind is BlockKind.Paragraph or BlockKind.Lead));
        Assert.Contains(article.Blocks, b => b.Kind == BlockKind.Caption && b.Text.StartsWith("The bridge at dawn", StringComparison.Ordinal));
        Assert.DoesNotContain(article.Blocks, b => b.Text.Contains("Ferry", StringComparison.Ordinal) || b.Text.Contains("alert", StringComparison.Ordinal));
        Assert.Contains(article.Removed, r => r.Text == "Ferry timetable changes in May");
        Assert.Contains(article.Removed, r => r.Text == "Home" && r.Reason == RemovalReason.Navigation);
    }

    [Fact]
    public void Reads_the_metadata_with_its_source()
    {
        Article article = Read(Page);

        Assert.Equal(new ArticleDate("2024-03-05T08:30:00+02:00", Basis.Stated, "json-ld"), article.Published);
        Assert.Equal([new Field("Ada Brandt", "json-ld")], article.Byline);
        Assert.Equal(new Field("The Example Gazette", "og"), article.Outlet);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void Every_word_lies_where_its_block_says()
    {
        foreach (Block block in Read(Page).Blocks)
        {
            SourceWords.AssertLocated(Page, block);
        }
    }

    [Fact]
    public void A_page_of_links_is_no_article()
    {
        string links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href='/{i}'>Section {i}</a></li>"));
        Extraction read = new HtmlArticleReader().Read($"<html><body><nav><ul>{links}</ul></nav></body></html>", Capture("x"), null);

        Assert.Equal(ProblemKind.NoArticle, read.Problem?.Kind);
    }

    private static Article Read(string page) => new HtmlArticleReader().Read(page, Capture(page), null).Article!;

    private static Capture Capture(string page) => new("page.html", Encoding.UTF8.GetBytes(page));
}
