using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Server.Safety;
using Synoptic.Storage;

namespace Synoptic.Server.Tests.Safety;

/// <summary>An article that brings markup of its own: none of it becomes markup of ours, on any page, in any feed.</summary>
public sealed partial class MarkupTests(SampleDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoMarkupOfAnArticleIsRendered()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        int told = 0;
        foreach (string path in await Paths())
        {
            string html = await served.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
            using IHtmlDocument page = new HtmlParser().ParseDocument(html);

            IElement script = Assert.Single(page.QuerySelectorAll("script"));
            Assert.StartsWith("/assets/desk.js?", script.GetAttribute("src"), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, style, [style]"));
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            told += page.Body!.TextContent.Contains("alert('owned')", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(told >= 3, "The harmful words are shown as words.");
    }

    [Fact]
    public async Task FeedsCarryPlainText()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        string rss = await served.Client.GetStringAsync(new Uri("/feeds/events.rss", UriKind.Relative), Cancel);
        string atom = await served.Client.GetStringAsync(new Uri("/feeds/events.atom", UriKind.Relative), Cancel);

        Assert.DoesNotContain(XDocument.Parse(rss).Descendants(), e => e.Name.LocalName is "script" or "img");
        Assert.All(XDocument.Parse(atom).Descendants().Where(e => e.Name.LocalName is "title" or "summary"), e => Assert.Equal("text", e.Attribute("type")?.Value));
        Assert.Contains("alert('owned')", rss, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData(" javascript:alert(1)")]
    public void OnlyAddressesOfTheWebBecomeLinks(string url) => Assert.Null(SafeLink.Of(url));

    [Fact]
    public async Task NoPageLinksToAnythingButTheWeb()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        foreach (string path in await Paths())
        {
            using IHtmlDocument page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));
            foreach (string href in page.QuerySelectorAll("a[href], link[href], use[href], form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!))
            {
                Assert.Matches(Allowed(), href);
            }

            Assert.All(page.QuerySelectorAll("a[href^=http]"), a => Assert.Contains("noopener", a.GetAttribute("rel")!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task EveryAnswerForbidsWhatThePagesDoNotNeed()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        foreach (string path in (await Paths()).Concat(["/sign-in", "/events/none", "/assets/desk.js", "/api/v1/events", "/feeds/events.rss", "/nothing", "/openapi/v1.json"]))
        {
            HttpResponseMessage answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        }
    }

    [Fact]
    public async Task NamesOfOtherScriptsCannotTurnTheLineRound()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        using IHtmlDocument page = new HtmlParser().ParseDocument(await served.Client.GetStringAsync(new Uri("/events/" + desk.Beirut, UriKind.Relative), Cancel));

        Assert.All(page.QuerySelectorAll(".saying q, .titles li > span, .event-head h1"), e => Assert.True(e.HasAttribute("dir"), e.OuterHtml));
        Assert.Contains(page.QuerySelectorAll(".saying q"), q => q.GetAttribute("dir") == "rtl" && q.GetAttribute("lang") == "ar");
        Assert.All(page.QuerySelectorAll(".claims thead a, .cell-name"), e => Assert.NotNull(e.QuerySelector("bdi")));
    }

    private async Task<IReadOnlyList<string>> Paths()
    {
        ArticleRecord hostile = (await desk.Store.Article(desk.Hostile, Cancel))!;
        EntityRecord[] entities = [.. (await desk.Store.Entities(new EntityQuery { Event = hostile.Event }, Cancel)).Items];
        return
        [
            "/", "/search", "/search?q=alert", "/sources", "/?q=ferry", $"/events/{hostile.Event}", $"/events/{hostile.Event}?as=list", "/articles/" + hostile.Id, $"/articles/{hostile.Id}?words=0-4000",
            "/events/" + desk.Beirut, "/articles/" + desk.Revised, .. entities.Select(e => "/entities/" + e.Id),
        ];
    }

    [GeneratedRegex("^(/[^/]|/$|#|https?://)", RegexOptions.NonBacktracking)]
    private static partial Regex Allowed();
}
