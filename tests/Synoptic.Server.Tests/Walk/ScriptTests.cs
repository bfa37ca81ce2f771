using Microsoft.Playwright;
using Synoptic.Desk;

namespace Synoptic.Server.Tests.Walk;

/// <summary>What the pages do better with a script, under their own policy.</summary>
public sealed class ScriptTests(SampleDesk desk, Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task FiltersActWithoutLoadingThePageAgain()
    {
        Assert.SkipWhen(browser.Chromium is null, browser.Missing);
        IPage page = await browser.Chromium!.NewPageAsync();
        await page.GotoAsync((await browser.Serve(desk)).Url);
        await page.EvaluateAsync("window.stayed = true");

        await page.SelectOptionAsync("#f-verdict", "conflict");
        await Assertions.Expect(page.Locator(".card")).ToHaveCountAsync(2);

        Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"));
        Assert.Contains("verdict=conflict", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.Locator(".card >> nth=2").WaitForAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task WhatComesInIsToldOnThePage()
    {
        Assert.SkipWhen(browser.Chromium is null, browser.Missing);
        await using SampleDesk own = await SampleDesk.New();
        await using ServedDesk served = await ServedDesk.Start(own);
        IPage page = await browser.Chromium!.NewPageAsync();
        List<string> faults = [];
        page.Console += (_, message) => { if (message.Type == "error") { faults.Add(message.Text); } };
        await page.GotoAsync(served.Url);

        Taken taken = await own.Take("told.txt", "Library reopens in Turku after a long winter\n\n9 August 2024\n\nThe city library of Turku reopened on Friday after seven months of repairs, the director said. Two thousand people came on the first day.");
        ILocator told = page.Locator("#live a");
        await told.WaitForAsync();
        await told.ClickAsync();
        await page.Locator($"a[href='/events/{taken.Event}']").WaitForAsync();

        Assert.Empty(faults);
        await page.CloseAsync();
    }

    [Fact]
    public async Task ColoursAreChosenWithoutScript()
    {
        Assert.SkipWhen(browser.Chromium is null, browser.Missing);
        await using IBrowserContext context = await browser.Chromium!.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync((await browser.Serve(desk)).Url + "/sources");

        await page.ClickAsync("button[name=theme][value=dark]");

        Assert.EndsWith("/sources", page.Url, StringComparison.Ordinal);
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [Fact]
    public async Task AStatementLeadsToItsWords()
    {
        Assert.SkipWhen(browser.Chromium is null, browser.Missing);
        IPage page = await browser.Chromium!.NewPageAsync();
        await page.GotoAsync($"{(await browser.Serve(desk)).Url}/events/{desk.Beirut}");
        ILocator statement = page.Locator(".g-conflicts .saying q[lang=ar] a");
        string words = (await statement.TextContentAsync())!;

        await statement.ClickAsync();
        await page.Locator("#words").WaitForAsync();

        Assert.Equal(words, string.Concat(await page.Locator("mark.in-words").AllTextContentsAsync().ContinueWith(t => t.Result.Where(m => m != "the words asked for"), TaskScheduler.Default)));
        await page.CloseAsync();
    }

    [Fact]
    public async Task ThePagesCanBeUsedByKeyboard()
    {
        Assert.SkipWhen(browser.Chromium is null, browser.Missing);
        IPage page = await browser.Chromium!.NewPageAsync();
        await page.GotoAsync((await browser.Serve(desk)).Url);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("f-q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.CloseAsync();
    }
}
