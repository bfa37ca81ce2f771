using System.Text;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

/// <summary>What every store must do, whatever database it stands on.</summary>
public abstract class StoreConformance : IAsyncLifetime
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected IDeskStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await Open();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }

    [Fact]
    public async Task AnArticleComesBackAsItWasKept()
    {
        DeskChange change = Changes.Article("a1", "ev1", "Haftar meets Putin", text: "Talks \0in Moscow \ud83d\ude00.");
        await Store.Commit(change, Stop);

        ArticleRecord? article = await Store.Article("a1", Stop);
        Assert.Equal(change.Article! with { Event = "ev1", Opening = "Talks in Moscow \ud83d\ude00." }, article);
        Assert.Equal(article, await Store.ArticleAt("https://example.org/a1", Stop));
        Assert.Null(await Store.Article("nothing", Stop));
        CaptureRecord? capture = await Store.Capture("a1", cancel: Stop);
        Assert.Equal(change.Capture!.Bytes.ToArray(), capture!.Bytes.ToArray());
        Assert.Equal(change.Capture with { Bytes = default }, capture with { Bytes = default });
        Assert.True(await Store.IsKnown("a1-1", cancel: Stop));
        Assert.False(await Store.IsKnown("a1-2", cancel: Stop));
    }

    [Fact]
    public async Task AnEventKnowsItsArticles()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "Haftar meets Putin"), Stop);
        await Store.Commit(Changes.Article("a2", "ev1", "Haftars tiekas ar Putinu", 5, "lv", "Vēstnesis"), Stop);

        EventCard? card = await Store.Event("ev1", Stop);
        Assert.NotNull(card);
        Assert.Equal((2, 2, 0), (card.Articles, card.Version, card.ComparedVersion));
        Assert.Equal(["en", "lv"], card.Languages);
        Assert.Equal(["The Courier", "Vēstnesis"], card.Outlets);
        Assert.Equal("Haftars tiekas ar Putinu", card.Titles["lv"]);
        Assert.Equal((Changes.Start, Changes.Start.AddMinutes(5)), (card.FirstSeen, card.LastSeen));
        IReadOnlyList<Membership> why = await Store.Memberships("ev1", Stop);
        Assert.Equal(["a1", "a2"], why.Select(m => m.Article));
        Assert.Equal(new Signal("shared people", "Haftar", 1.5), why[0].Why[0]);
    }

    [Fact]
    public async Task TheSameWorkTwiceIsKeptOnce()
    {
        DeskChange change = Changes.Article("a1", "ev1", "Haftar meets Putin");
        long first = await Store.Commit(change, Stop);
        long second = await Store.Commit(change, Stop);

        Assert.Equal(first, second);
        Assert.Single(await Store.Changes(0, cancel: Stop));
        Assert.Single(await Store.Revisions("a1", Stop));
        Assert.Equal(1, (await Store.Event("ev1", Stop))!.Version);
    }

    [Fact]
    public async Task WorkThatFailsLeavesNothing()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "Haftar meets Putin"), Stop);
        DeskChange bad = Changes.Article("a2", "ev2", "Another");
        bad = bad with { Article = bad.Article! with { Address = "https://example.org/a1" } };

        await Assert.ThrowsAsync<StoreException>(() => Store.Commit(bad, Stop));

        Assert.Null(await Store.Article("a2", Stop));
        Assert.Null(await Store.Event("ev2", Stop));
        Assert.Equal(1, (await Store.Stats(Stop)).Articles);
        await Store.Commit(Changes.Article("a2", "ev2", "Another"), Stop);
        Assert.NotNull(await Store.Event("ev2", Stop));
    }

    [Fact]
    public async Task ARevisionIsNoSecondArticle()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "Talks in Minsk", text: "minskish"), Stop);
        await Store.Commit(Changes.Article("a1", "ev1", "Talks in Moscow", 10, text: "muscovite", revision: 2), Stop);

        Assert.Single((await Store.Articles(new ArticleQuery(), Stop)).Items);
        IReadOnlyList<RevisionRecord> revisions = await Store.Revisions("a1", Stop);
        Assert.Equal(["Talks in Minsk", "Talks in Moscow"], revisions.Select(r => r.Title));
        Assert.Equal("Minsk", revisions[1].Diff[0].Pieces.Single(p => p.Kind == TextPieceKind.Removed).Text);
        Assert.Contains("Minsk", Encoding.UTF8.GetString((await Store.Capture("a1", 1, Stop))!.Bytes.Span), StringComparison.Ordinal);
        Assert.Contains("Moscow", Encoding.UTF8.GetString((await Store.Capture("a1", cancel: Stop))!.Bytes.Span), StringComparison.Ordinal);
        Assert.Empty((await Store.Articles(new ArticleQuery { Text = "minskish" }, Stop)).Items);
        Assert.Single((await Store.Articles(new ArticleQuery { Text = "muscovite" }, Stop)).Items);
        Assert.Equal(2, (await Store.Stats(Stop)).Revisions);
    }

    [Fact]
    public async Task ATextThatIsReadAgainIsToldFromOneThatWasPutBack()
    {
        DeskChange first = Changes.Article("a1", "ev1", "Talks in Minsk"), second = Changes.Article("a1", "ev1", "Talks in Moscow", 10, revision: 2);
        await Store.Commit(first with { Capture = first.Capture! with { Received = Changes.Start } }, Stop);
        await Store.Commit(second with { Capture = second.Capture! with { Received = Changes.Start.AddHours(1) } }, Stop);

        Assert.True(await Store.IsKnown("a1-1", Changes.Start, Stop));
        Assert.True(await Store.IsKnown("a1-1", null, Stop));
        Assert.False(await Store.IsKnown("a1-1", Changes.Start.AddHours(2), Stop));
        Assert.True(await Store.IsKnown("a1-2", Changes.Start.AddHours(2), Stop));
    }

    [Fact]
    public async Task AMergedEventLeadsToTheOneItWentInto()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
        await Store.Commit(Changes.Article("a2", "ev2", "Two", 1), Stop);
        await Store.SaveComparison(Changes.Comparison("ev2", 1, Changes.Entity("p1", EntityType.PER, ("en", "Khalifa Haftar"))), Stop);
        await Store.Commit(Changes.Article("a3", "ev3", "Three", 2), Stop);
        await Store.Commit(new DeskChange { At = Changes.Start, Memberships = [new Membership("a3", "ev2")], Redirects = [new Redirect("ev3", "ev2")] }, Stop);
        await Store.Commit(new DeskChange { At = Changes.Start, Memberships = [new Membership("a2", "ev1"), new Membership("a3", "ev1")], Redirects = [new Redirect("ev2", "ev1")] }, Stop);

        Assert.Equal("ev1", (await Store.Event("ev3", Stop))!.Id);
        Assert.Equal("ev1", (await Store.Event("ev2", Stop))!.Id);
        Assert.Equal(3, (await Store.Articles(new ArticleQuery { Event = "ev3" }, Stop)).Items.Count);
        Assert.Single((await Store.Events(new EventQuery(), Stop)).Items);
        Assert.Equal(0, (await Store.Entity("p1", Stop))!.Events);
    }

    [Fact]
    public async Task ListsGoOnWhereTheyStoppedWhateverComesIn()
    {
        for (int i = 0; i < 7; i++)
        {
            await Store.Commit(Changes.Article($"a{i}", $"ev{i}", $"Title {i}", i / 2), Stop);
        }

        List<string> seen = [];
        string? after = null;
        do
        {
            Page<EventCard> page = await Store.Events(new EventQuery { Limit = 3, After = after }, Stop);
            seen.AddRange(page.Items.Select(e => e.Id));
            after = page.Next;
            await Store.Commit(Changes.Article($"late{seen.Count}", $"evlate{seen.Count}", "Late", 60), Stop);
        }
        while (after is not null);

        Assert.Equal(["ev6", "ev5", "ev4", "ev3", "ev2", "ev1", "ev0"], seen);
        await Assert.ThrowsAsync<FormatException>(() => Store.Events(new EventQuery { After = "nonsense!" }, Stop));
    }

    [Fact]
    public async Task TextIsFoundByWordsBeginningsAndPhrases()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "Haftars tiekas ar Putinu", text: "Līdzīgas sarunas notika Maskavā."), Stop);
        await Store.Commit(Changes.Article("a2", "ev2", "地震が東京を襲う", 1, "ja", text: "東京で強い地震がありました。"), Stop);

        Assert.Equal(["ev1"], await Found("haftar"));
        Assert.Equal(["ev1"], await Found("LIDZIGAS maskava"));
        Assert.Equal(["ev1"], await Found("\"sarunas notika\""));
        Assert.Empty(await Found("\"notika sarunas\""));
        Assert.Empty(await Found("\"sarun\""));
        Assert.Equal(["ev2"], await Found("東京"));
        Assert.Empty(await Found("京東"));
        Assert.Empty(await Found("haftar 東京"));
        Assert.Empty(await Found("'; DROP TABLE events; --"));
        Assert.Empty(await Found("* \" ( ) & | ! :"));
        Assert.Equal(2, (await Store.Events(new EventQuery { Text = " " }, Stop)).Items.Count);
    }

    [Fact]
    public async Task ANameIsFoundInAllScripts()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "Встреча"), Stop);
        await Store.Commit(Changes.Article("a2", "ev2", "Other", 1), Stop);
        await Store.SaveComparison(Changes.Comparison("ev1", 1, Changes.Entity("p1", EntityType.PER, ("ru", "Халифа Хафтар"), ("ar", "خليفة حفتر"))), Stop);
        await Store.SaveComparison(Changes.Comparison("ev2", 1, Changes.Entity("p2", EntityType.PER, ("en", "Peter Hafner"))), Stop);

        foreach (string query in new[] { "Haftar", "Хафтар", "حفتر", "haftar khalifa", "Χαφτάρ" })
        {
            Assert.Equal(["ev1"], await Found(query));
            Assert.Equal(["p1"], (await Store.Entities(new EntityQuery { Name = query }, Stop)).Items.Select(e => e.Id));
        }

        Assert.Empty(await Found("Haftar Peter"));
    }

    [Fact]
    public async Task ASingleNameStaysInItsEvent()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
        await Store.SaveComparison(Changes.Comparison("ev1", 1, Changes.Entity("p1", EntityType.PER, ("en", "Haftar")) with { OnlyEvent = "ev1" }), Stop);

        Assert.Equal(["ev1"], await Found("Хафтар"));
        Assert.Empty((await Store.Entities(new EntityQuery { Name = "Haftar" }, Stop)).Items);
        Assert.Equal("ev1", Assert.Single((await Store.Entities(new EntityQuery { Name = "Haftar", SingleNames = true }, Stop)).Items).OnlyEvent);
        Assert.Single((await Store.Entities(new EntityQuery { Event = "ev1" }, Stop)).Items);
        await Store.Commit(Changes.Article("a1", "ev1", "Two", 1, revision: 2), Stop);
        await Store.SaveComparison(Changes.Comparison("ev1", 2), Stop);
        Assert.Null(await Store.Entity("p1", Stop));
    }

    [Fact]
    public async Task EventsAreFilteredByWhatIsInThem()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
        await Store.Commit(Changes.Article("a2", "ev2", "Two", 1, "de", "Die Post"), Stop);
        await Store.SaveComparison(Changes.Comparison("ev1", 1, Changes.Entity("p1", EntityType.PER, ("en", "Khalifa Haftar")), Changes.Entity("g1", EntityType.GPE, ("en", "Moscow"))), Stop);

        EventCard card = (await Store.Events(new EventQuery { Verdict = Verdict.Conflict }, Stop)).Items.Single();
        Assert.Equal([new EntityRef("p1", "Khalifa Haftar")], card.People);
        Assert.Equal([new EntityRef("g1", "Moscow")], card.Places);
        Assert.Equal((1, 2, 3, 1), (card.Conflicts, card.Agreed, card.OnlyHere, card.ComparedVersion));
        Assert.Equal("2023-09-26", card.Date!.Value);
        Assert.Equal("ev1", (await Store.Events(new EventQuery { Place = "g1" }, Stop)).Items.Single().Id);
        Assert.Empty((await Store.Events(new EventQuery { Place = "p1" }, Stop)).Items);
        Assert.Equal("ev1", (await Store.Events(new EventQuery { Entity = "p1" }, Stop)).Items.Single().Id);
        Assert.Equal("ev2", (await Store.Events(new EventQuery { Language = "de" }, Stop)).Items.Single().Id);
        Assert.Equal("ev2", (await Store.Events(new EventQuery { Outlet = "Die Post" }, Stop)).Items.Single().Id);
        Assert.Equal("ev1", (await Store.Events(new EventQuery { From = new DateOnly(2023, 9, 26), To = new DateOnly(2023, 9, 27) }, Stop)).Items.Single().Id);
        Assert.Empty((await Store.Events(new EventQuery { Least = 2 }, Stop)).Items);
    }

    [Fact]
    public async Task AnOlderComparisonDoesNotReplaceANewer()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
        Assert.Equal("ev1", (await Store.EventsToCompare(10, Stop)).Single().Id);
        await Store.Commit(Changes.Article("a2", "ev1", "Two", 1), Stop);
        EntityRecord person = Changes.Entity("p1", EntityType.PER, ("en", "Khalifa Haftar"));
        await Store.SaveComparison(Changes.Comparison("ev1", 2, person), Stop);
        await Store.SaveComparison(Changes.Comparison("ev1", 1), Stop);
        await Store.SaveComparison(Changes.Comparison("gone", 1), Stop);

        StoredComparison? stored = await Store.Comparison("ev1", Stop);
        Assert.Equal(2, stored!.Version);
        Assert.Equal("{\"synoptic\":1}", Encoding.UTF8.GetString(stored.Json.Span));
        Assert.Empty(await Store.EventsToCompare(10, Stop));
        Assert.Equal(1, (await Store.Entity("p1", Stop))!.Events);
    }

    [Fact]
    public async Task TheLogGrowsAndIsReadFromAnyNumber()
    {
        long first = await Store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
        long second = await Store.Commit(Changes.Article("a2", "ev1", "Two", 1), Stop);

        Assert.True(second > first);
        Assert.Equal(second, await Store.LastChange(Stop));
        ChangeRecord only = Assert.Single(await Store.Changes(first, cancel: Stop));
        Assert.Equal(new ChangeRecord(second, ChangeKind.ArticleAdded, Changes.Start.AddMinutes(1)) { Article = "a2", Event = "ev1" }, only);
    }

    [Fact]
    public async Task SignaturesComeInTheOrderOfTheTexts()
    {
        await Store.Commit(Changes.Article("a1", "ev1", "One"), Stop);
        await Store.Commit(Changes.Article("a2", "ev1", "Two", 1), Stop);
        await Store.Commit(Changes.Article("a1", "ev1", "One again", 2, revision: 2), Stop);

        List<SignatureRecord> all = [];
        await foreach (SignatureRecord signature in Store.Signatures(DateTimeOffset.UnixEpoch, Stop))
        {
            all.Add(signature);
        }

        Assert.Equal([("a2", 1), ("a1", 2)], all.Select(s => (s.Article, (int)s.Bytes.Span[2])));
        Assert.Equal("ev1", all[0].Event);
    }

    [Fact]
    public async Task SourcesKeepTheirHealth()
    {
        SourceRecord source = new() { Id = "s1", Kind = "feed", Address = "https://example.org/feed", Name = "Example", ETag = "\"1\"" };
        await Store.SaveSource(source, Stop);
        await Store.Commit(Changes.Article("a1", "ev1", "One", source: "s1"), Stop);
        await Store.SaveSource(source with { Health = SourceHealth.Failing, Error = "the server answered 500", Failures = 3, LastFetched = Changes.Start }, Stop);

        Assert.Equal(source with { Health = SourceHealth.Failing, Error = "the server answered 500", Failures = 3, LastFetched = Changes.Start, Articles = 1 }, Assert.Single(await Store.Sources(Stop)));
        await Store.RemoveSource("s1", Stop);
        Assert.Empty(await Store.Sources(Stop));
        Assert.Single((await Store.Articles(new ArticleQuery { Source = "s1" }, Stop)).Items);
    }

    [Fact]
    public async Task APageThatWasDealtWithIsKnownByItsMark()
    {
        const string Address = "https://example.org/a?b=1#c";
        Assert.Null(await Store.PageMark(Address, Stop));
        await Store.SavePage(Address, "1", Changes.Start, Stop);
        await Store.SavePage(Address, "2", Changes.Start, Stop);
        Assert.Equal("2", await Store.PageMark(Address, Stop));
        Assert.Null(await Store.PageMark("https://example.org/a", Stop));
    }

    [Fact]
    public async Task ACorrectionWaitsUntilItIsApplied()
    {
        Correction made = await Store.Correct(new Correction { Kind = CorrectionKind.NotSameEvent, Event = "ev1", Article = "a1", Made = Changes.Start, Note = "another city" }, Stop);
        Correction again = await Store.Correct(new Correction { Kind = CorrectionKind.NotSameEvent, Event = "ev1", Article = "a1", Made = Changes.Start }, Stop);

        Assert.Equal(made.Id, again.Id);
        Assert.Null(Assert.Single(await Store.Corrections(Stop)).Applied);
        await Store.Commit(new DeskChange { At = Changes.Start, Applied = [made with { Articles = ["a2"] }] }, Stop);
        Correction kept = Assert.Single(await Store.Corrections(Stop));
        Assert.Equal((Changes.Start, "a2", "another city"), (kept.Applied, kept.Articles.Single(), kept.Note));
        Assert.Equal(ChangeKind.CorrectionMade, Assert.Single(await Store.Changes(0, cancel: Stop)).Kind);
    }

    [Fact]
    public async Task OneDeskAtATime()
    {
        await using (IAsyncDisposable? mine = await Store.TakeDesk(Stop))
        {
            Assert.NotNull(mine);
            Assert.Null(await Store.TakeDesk(Stop));
        }

        IAsyncDisposable? next = await Store.TakeDesk(Stop);
        Assert.NotNull(next);
        await next.DisposeAsync();
    }

    [Fact]
    public async Task ReadersAndWritersDoNotWaitForOneAnother()
    {
        Task write = Task.Run(async () =>
        {
            for (int i = 0; i < 60; i++)
            {
                await Store.Commit(Changes.Article($"a{i}", $"ev{i % 7}", $"Title {i}", i), Stop);
            }
        }, Stop);
        Task[] reads = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!write.IsCompleted)
            {
                foreach (EventCard card in (await Store.Events(new EventQuery { Text = "title" }, Stop)).Items)
                {
                    Assert.InRange((await Store.Articles(new ArticleQuery { Event = card.Id }, Stop)).Items.Count, card.Articles, 60);
                }
            }
        }, Stop))];
        await Task.WhenAll([write, .. reads]);

        Assert.Equal(60, (await Store.Stats(Stop)).Articles);
        IReadOnlyList<ChangeRecord> log = await Store.Changes(0, cancel: Stop);
        Assert.Equal(log.Select(c => c.Number).Order(), log.Select(c => c.Number));
        Assert.Equal(60, log.Count);
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<IDeskStore> Open();

    private async Task<IEnumerable<string>> Found(string text) => (await Store.Events(new EventQuery { Text = text }, Stop)).Items.Select(e => e.Id);
}
