using System.Text;
using Synoptic.Ingest.Feeds;
using Synoptic.Model;

namespace Synoptic.Tests.Ingest.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://news.example/feeds/all.xml");

    [Fact]
    public void RssSaysTitleLinkDateAndWholeText()
    {
        Feed feed = Read("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:c="http://purl.org/dc/elements/1.1/">
            <channel><title>The Courier &amp;amp; Post</title><link>https://news.example/</link><language>en-gb</language><ttl>30</ttl>
            <image><title>Logo</title><link>https://news.example/logo</link></image>
            <item><title>&lt;b&gt;Storm&lt;/b&gt; closes port</title><link>/storm</link><guid isPermaLink="false">7</guid>
              <pubDate>Mon, 03 Mar 2025 18:30:00 +0100</pubDate><c:creator>Ann Lee</c:creator><content:encoded><![CDATA[<p>Forty ships wait.</p>]]></content:encoded></item>
            <item><title>1 &lt; 2</title><guid>https://news.example/sums</guid></item>
            </channel></rss>
            """);

        Assert.Equal((FeedForm.Rss, "The Courier & Post", "https://news.example/", "en-gb"), (feed.Form, feed.Title, feed.Link?.AbsoluteUri, feed.Language));
        Assert.Equal(TimeSpan.FromMinutes(30), feed.Rest);
        Assert.Equal(("Storm closes port", "https://news.example/storm", "7", "<p>Forty ships wait.</p>"), (feed.Items[0].Title, feed.Items[0].Link?.AbsoluteUri, feed.Items[0].Id, feed.Items[0].Content));
        Assert.Equal(new DateTimeOffset(2025, 3, 3, 18, 30, 0, TimeSpan.FromHours(1)), feed.Items[0].Published?.Value);
        Assert.Equal(["Ann Lee"], feed.Items[0].Authors);
        Assert.Equal(("1 < 2", "https://news.example/sums"), (feed.Items[1].Title, feed.Items[1].Link?.AbsoluteUri));
        Assert.Empty(feed.Notes);
    }

    [Fact]
    public void AtomDecodesAsItsTypesSayAndResolvesAgainstItsBases()
    {
        Feed feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/a/" xml:lang="lv">
            <title type="html">A &amp;lt; B</title><updated>2025-03-03T10:00:00Z</updated><link rel="self" href="self"/><link href=".."/>
            <entry xml:base="b/"><title>a &lt;b&gt; c</title><id>tag:x</id><link rel="enclosure" href="sound"/><link rel="alternate" href="page"/>
            <updated>2025-03-03T10:00:00Z</updated><published>2025-03-02</published><author><name>Bo Ek</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <em>words</em></div></content><source><title>Elsewhere</title></source></entry></feed>
            """);

        FeedItem item = Assert.Single(feed.Items);
        Assert.Equal(("A < B", "https://other.example/"), (feed.Title, feed.Link?.AbsoluteUri));
        Assert.Equal(("a <b> c", "https://other.example/a/b/page", "lv", "Elsewhere"), (item.Title, item.Link?.AbsoluteUri, item.Language, item.Outlet));
        Assert.Equal("<div>Two <em>words</em></div>", item.Content);
        Assert.Equal("2025-03-02", item.Published?.Text);
    }

    [Fact]
    public void RdfKeepsItsItemsBesideItsChannel()
    {
        Feed feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example/"><title>RDF</title><link>https://news.example/</link></channel>
            <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link><dc:date>2025-03-03T10:00+01:00</dc:date></item></rdf:RDF>
            """);
        Assert.Equal((FeedForm.Rdf, "RDF", "One"), (feed.Form, feed.Title, Assert.Single(feed.Items).Title));
        Assert.Equal(9, feed.Items[0].Updated?.Value?.UtcDateTime.Hour);
    }

    [Fact]
    public void ANewsSitemapSaysTitleOutletAndDate()
    {
        Feed feed = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example/1</loc><lastmod>2025-03-04</lastmod><n:news><n:publication><n:name>Courier</n:name><n:language>de</n:language></n:publication>
            <n:publication_date>2025-03-03T08:00:00Z</n:publication_date><n:title>Sturm</n:title></n:news></url></urlset>
            """);
        FeedItem item = Assert.Single(feed.Items);
        Assert.Equal((FeedForm.Sitemap, "Sturm", "Courier", "de", "2025-03-04"), (feed.Form, item.Title, item.Outlet, item.Language, item.Updated?.Text));
        Feed index = Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://news.example/s1.xml.gz</loc></sitemap></sitemapindex>");
        Assert.Equal((FeedForm.SitemapIndex, "https://news.example/s1.xml.gz"), (index.Form, Assert.Single(index.Items).Link?.AbsoluteUri));
    }

    [Fact]
    public void JsonFeedIsReadAndWhatHasAWrongTypeIsPassedOver()
    {
        Feed feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"J","language":"fr","items":[
              {"id":1,"url":"/a","title":"Un  titre","date_published":"2025-03-03T08:00:00Z","content_html":"<p>x</p>","authors":[{"name":"Eve"}]},
              3,{"id":"https://news.example/b","title":["no"]},]}
            """);
        Assert.Equal((FeedForm.Json, 2, "fr"), (feed.Form, feed.Items.Count, feed.Items[0].Language));
        Assert.Equal(("1", "Un titre", "https://news.example/a", "Eve"), (feed.Items[0].Id, feed.Items[0].Title, feed.Items[0].Link?.AbsoluteUri, feed.Items[0].Authors[0]));
        Assert.Equal(("", "https://news.example/b"), (feed.Items[1].Title, feed.Items[1].Link?.AbsoluteUri));
    }

    [Theory]
    [InlineData("leading junk", "\n  junk <?xml version='1.0'?><rss><channel><title>T</title><item><title>One</title><link>https://x.example/1</link></item></channel></rss>")]
    [InlineData("undeclared prefix and entity", "<rss><channel><title>T</title><item><dc:x>1</dc:x><title>One&nbsp;</title><link>https://x.example/1</link></item></channel></rss>")]
    [InlineData("unclosed tags", "<rss><channel><title>T<link>https://x.example/<item><title>One<link>https://x.example/1<item><title>Two</rss>")]
    [InlineData("bare signs", "<rss><channel><title>T</title><item><description>a & b < c</description><title>One</title><link>https://x.example/1</link></item></channel></rss>")]
    [InlineData("cut in a section", "<rss><channel><title>T</title><item><title>One</title><link>https://x.example/1</link><description><![CDATA[words that e")]
    [InlineData("section never closed", "<rss><channel><title>T</title><item><title><![CDATA[One</title><link>https://x.example/1</link></item></channel></rss>")]
    [InlineData("stray end and attribute without quotes", "<rss version=2.0><channel></p><title>T</title><item></b><title>One</title><link>https://x.example/1</link></item></channel></rss>")]
    [InlineData("capital letters", "<RSS><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>One</TITLE><LINK>https://x.example/1</LINK></ITEM></CHANNEL></RSS>")]
    public void ABrokenFeedIsReadAsFarAsItCanBe(string how, string text)
    {
        Feed feed = Read(text);
        Assert.Equal((how, "T", "One", "https://x.example/1"), (how, feed.Title, feed.Items[0].Title, feed.Items[0].Link?.AbsoluteUri));
    }

    [Fact]
    public void ATitleInAWronglyDeclaredCharsetIsRead()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><item><title>Буря закрыла порт, корабли ждут в море</title></item></channel></rss>");
        Assert.Equal("Буря закрыла порт, корабли ждут в море", FeedReader.Read(new Capture("f", bytes)).Feed!.Items[0].Title);
    }

    [Fact]
    public void OnlyAddressesOfTheWebAreLinks()
    {
        Feed feed = Read("<rss><channel><item><title>x</title><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item></channel></rss>");
        Assert.All(feed.Items, i => Assert.Null(i.Link));
    }

    [Theory]
    [InlineData("<html><head><title>A page</title></head><body>words</body></html>", false)]
    [InlineData("<?xml version='1.0'?><!-- <html> --><rss version='2.0'><channel/></rss>", true)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", true)]
    [InlineData("{\"a\":1}", false)]
    public void AFeedIsToldFromAPage(string text, bool isFeed)
    {
        Capture capture = new("x", Encoding.UTF8.GetBytes(text));
        Assert.Equal((isFeed, isFeed), (FeedReader.Looks(capture), FeedReader.Read(capture).Feed is not null));
    }

    private static Feed Read(string text)
    {
        FeedReading reading = FeedReader.Read(new Capture("feed", Encoding.UTF8.GetBytes(text)) { Url = Address });
        Assert.Null(reading.Problem);
        return reading.Feed!;
    }
}
