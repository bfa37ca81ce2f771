using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Synoptic.Server.Tests.Walk;

/// <summary>Every page in a real browser: light, dark on a phone, and without script. With SYNOPTIC_SHOTS a picture of each is kept there.</summary>
public sealed class WalkTests(SampleDesk desk, Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Serious = ["serious", "critical"];

    public static TheoryData<string, string> Walks()
    {
        TheoryData<string, string> walks = [];
        foreach (string page in new[] { "front", "event", "event-list", "article", "words", "article-rtl", "article-revised", "article-hostile", "entity", "sources", "search", "search-empty", "sign-in", "missing", "filtered" })
        {
            walks.Add(page, "light");
            walks.Add(page, "dark-phone");
        }

        foreach (string page in new[] { "front", "event", "words", "search", "sign-in" })
        {
            walks.Add(page, "no-script");
        }

        return walks;
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task APageHasNoSeriousFault(string name, string mode)
    {
        Assert.SkipWhen(browser.Chromium is null, browser.Missing);
        await using IBrowserContext context = await Open(mode);
        ServedDesk served = await browser.Serve(desk);
        IPage page = await context.NewPageAsync();
        List<string> faults = [];
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) { faults.Add(message.Text); } };
        page.PageError += (_, error) => faults.Add(error);
        page.Dialog += (_, dialog) => faults.Add("dialog: " + dialog.Message);
        await page.GotoAsync(served.Url + await Address(name), new PageGotoOptions { WaitUntil = WaitUntilState.Load });

        Assert.True(await page.Locator("h1").CountAsync() == 1, "one h1");
        Assert.Equal(0, await page.Locator("[style], script:not([src]), style").CountAsync());
        await Picture(page, name, mode);
        int width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= page.ViewportSize!.Width, $"{name} is {width} wide");
        if (mode != "no-script")
        {
            string[] serious = await SeriousFaults(page);
            Assert.True(serious.Length == 0, string.Join("\n", serious));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task TheCheckFindsAFaultThatIsThere()
    {
        Assert.SkipWhen(browser.Chromium is null, browser.Missing);
        await using IBrowserContext context = await Open("light");
        IPage page = await context.NewPageAsync();
        await page.GotoAsync((await browser.Serve(desk)).Url);
        await page.EvaluateAsync("document.getElementById('f-outlet').labels[0].remove()");

        Assert.Contains(await SeriousFaults(page), f => f.StartsWith("label:", StringComparison.Ordinal));
    }

    private static async Task<string[]> SeriousFaults(IPage page)
    {
        AxeResult found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. found.Violations.Where(v => Serious.Contains(v.Impact)).Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(5).Select(n => n.Html))}")];
    }

    private async Task<string> Address(string name) => name switch
    {
        "front" => "/",
        "filtered" => "/?verdict=conflict&language=ar",
        "event" => "/events/" + desk.Beirut,
        "event-list" => $"/events/{desk.Beirut}?as=list",
        "article" => "/articles/" + (await desk.Store.Articles(new Storage.ArticleQuery { Event = desk.Beirut, Language = "es" })).Items[0].Id,
        "words" => await Words("en"),
        "article-rtl" => await Words("ar"),
        "article-revised" => "/articles/" + desk.Revised,
        "article-hostile" => "/articles/" + desk.Hostile,
        "entity" => "/entities/" + (await desk.Store.Entities(new Storage.EntityQuery { Name = "Haftar" })).Items[0].Id,
        "sources" => "/sources",
        "search" => "/search?q=" + Uri.EscapeDataString("حفتر"),
        "search-empty" => "/search",
        "sign-in" => "/sign-in?to=/",
        _ => "/events/none",
    };

    private async Task<string> Words(string language)
    {
        ServedDesk served = await browser.Serve(desk);
        string page = await served.Client.GetStringAsync(new Uri("/events/" + desk.Beirut, UriKind.Relative));
        Storage.ArticleRecord[] articles = [.. (await desk.Store.Articles(new Storage.ArticleQuery { Event = desk.Beirut, Language = language })).Items];
        int at = articles.Select(a => page.IndexOf($"/articles/{a.Id}?words=", StringComparison.Ordinal)).Where(i => i > 0).Min();
        return page[at..page.IndexOf('"', at)];
    }

    private Task<IBrowserContext> Open(string mode) => browser.Chromium!.NewContextAsync(new BrowserNewContextOptions
    {
        // axe runs its own script by evaluation, which the page's policy would refuse; what the pages themselves load is tested without.
        BypassCSP = mode != "no-script",
        JavaScriptEnabled = mode != "no-script",
        ColorScheme = mode == "dark-phone" ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-GB",
        ViewportSize = mode == "dark-phone" ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
    });

    private static async Task Picture(IPage page, string name, string mode)
    {
        if (Environment.GetEnvironmentVariable("SYNOPTIC_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{mode}.png"), FullPage = true });
        }
    }
}
