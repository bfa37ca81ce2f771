using System.Text.Json;
using Synoptic.Desk;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Tests.Desk;

public sealed class RunningDeskTests
{
    private const string Text = """
        Khalifa Haftar, commander of the Libyan National Army, met President Vladimir Putin in Moscow on 28 September 2023, the Kremlin said on Thursday.
        The two men talked about the situation in Libya and in the whole region, spokesman Dmitry Peskov told reporters after the talks had ended.
        It was their first meeting since 2019, according to Libyan media, which also reported that the Russian defence minister had taken part in it.
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheSamplesBecomeTheirEvents()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        IReadOnlyList<Taken> taken = await fixture.Take(DeskFixture.Samples);

        Assert.All(taken, t => Assert.Equal(TakenKind.Added, t.Kind));
        IReadOnlyList<EventCard> events = (await fixture.Store.Events(new EventQuery(), Stop)).Items;
        Assert.Equal(4, events.Count);
        Assert.Equal(DeskFixture.Samples.Count, events.Sum(e => e.Articles));
        foreach (IGrouping<string, Taken> folder in taken.GroupBy(t => Path.GetDirectoryName(t.Input)!))
        {
            Assert.Single(folder.Select(t => t.Event).Distinct());
        }
    }

    [Fact]
    public async Task TheSameAgainChangesNothing()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        await fixture.Take(DeskFixture.Samples);
        long last = await fixture.Store.LastChange(Stop);

        Assert.All(await fixture.Take(DeskFixture.Samples), t => Assert.Equal(TakenKind.Unchanged, t.Kind));
        Assert.Equal(last, await fixture.Store.LastChange(Stop));
    }

    [Fact]
    public async Task AnEditedHeadlineIsARevisionWithItsDiff()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        await fixture.Desk.Take(DeskFixture.Page("http://www.example.org/a?utm_source=x", "Haftar meets Putin in Minsk", Text), Stop);
        Taken again = await fixture.Desk.Take(DeskFixture.Page("https://www.example.org/a", "Haftar meets Putin in Moscow", Text), Stop);

        Assert.Equal(TakenKind.Revised, again.Kind);
        Assert.Equal(1, (await fixture.Store.Stats(Stop)).Articles);
        RevisionRecord revision = (await fixture.Store.Revisions(again.Article!, Stop))[1];
        BlockChange change = Assert.Single(revision.Diff);
        Assert.Equal("title", change.Kind);
        Assert.Equal([(TextPieceKind.Kept, "Haftar meets Putin in "), (TextPieceKind.Removed, "Minsk"), (TextPieceKind.Added, "Moscow")], change.Pieces.Select(p => (p.Kind, p.Text)));
        Assert.Equal("Haftar meets Putin in Moscow", (await fixture.Store.Article(again.Article!, Stop))!.Title);
        Assert.Equal("Haftar meets Putin in Minsk", (await fixture.Desk.Readings.Of(again.Article!, 1, Stop))!.Article.Title);
    }

    [Fact]
    public async Task WhatIsNoArticleIsRefusedAndTheRestGoesOn()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        IReadOnlyList<Taken> taken = await fixture.Take([new Incoming(new Capture("picture.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1 })), .. DeskFixture.Samples.Take(1)]);

        Assert.Equal(TakenKind.Refused, taken[0].Kind);
        Assert.NotNull(taken[0].Problem);
        Assert.Equal(TakenKind.Added, taken[1].Kind);
    }

    [Fact]
    public async Task ARestartGoesOnWhereItStopped()
    {
        IReadOnlyList<Incoming> samples = DeskFixture.Samples;
        string file;
        await using (DeskFixture first = await DeskFixture.Start())
        {
            file = first.File;
            await first.Take(samples.Where((_, i) => i % 2 == 0));
        }

        await using DeskFixture second = await DeskFixture.Start(file);
        Assert.Equal(samples.Where((_, i) => i % 2 == 0).Count(), second.Desk.WindowCount);
        await second.Take(samples);
        Assert.Equal(4, (await second.Store.Events(new EventQuery(), Stop)).Items.Count);
    }

    [Fact]
    public async Task OnlyOneDeskWorksOnADatabase()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => RunningDesk.Start(fixture.Store, new DeskOptions(), new SteppingClock(default), Stop));
        Assert.Equal(StoreFault.Locked, refused.Fault);
    }

    [Fact]
    public async Task AComparisonIsMadeWhenAskedForAndKeptUntilTheEventChanges()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        await fixture.Take(DeskFixture.Samples);
        EventCard before = (await fixture.Store.Events(new EventQuery { Text = "Beirut" }, Stop)).Items.Single();
        Assert.Equal(0, before.ComparedVersion);

        StoredComparison made = (await fixture.Desk.Comparisons.Of(before.Id, Stop))!;
        StoredComparison kept = (await fixture.Desk.Comparisons.Of(before.Id, Stop))!;
        Assert.Equal(made.Made, kept.Made);
        EventCard card = (await fixture.Store.Event(before.Id, Stop))!;
        Assert.Equal(1, card.Conflicts);
        Assert.Equal("2020-08-04", card.Date!.Value);
        Assert.Contains(card.People, p => p.Name == "Hassan Diab");
        using JsonDocument json = JsonDocument.Parse(made.Json);
        Assert.Equal(before.Id, json.RootElement.GetProperty("events")[0].GetProperty("id").GetString());
        string person = json.RootElement.GetProperty("events")[0].GetProperty("people")[0].GetString()!;
        Assert.Equal(card.People[0].Id, person);
        Assert.Null(await fixture.Desk.Comparisons.Of("ev-nothing", Stop));
        ArticleRecord copy = Assert.Single((await fixture.Store.Articles(new ArticleQuery { Event = before.Id }, Stop)).Items, a => a.CopyOf is not null);
        Assert.True(copy.Overlap > 0.9);
    }

    [Fact]
    public async Task TheDeskComparesBehindItsBack()
    {
        await using DeskFixture fixture = await DeskFixture.Start(options: new DeskOptions { CompareAfter = TimeSpan.Zero, LookEvery = TimeSpan.FromMilliseconds(10) });
        await fixture.Take(DeskFixture.Samples);
        await fixture.Desk.FinishComparisons(Stop);

        Assert.Empty(await fixture.Store.EventsToCompare(10, Stop));
        Assert.All((await fixture.Store.Events(new EventQuery(), Stop)).Items, e => Assert.Equal(e.Version, e.ComparedVersion));
    }

    [Fact]
    public async Task ANameIsFoundInScriptsThatNoArticleIsWrittenIn()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        await fixture.Desk.Take(DeskFixture.Page("https://example.org/a", "Haftar meets Putin in Moscow", Text), Stop);
        await fixture.Desk.FinishComparisons(Stop);

        foreach (string query in new[] { "Haftar", "Хафтар", "حفتر", "Путин" })
        {
            Assert.Single((await fixture.Store.Events(new EventQuery { Text = query }, Stop)).Items);
        }
    }

    [Fact]
    public async Task AnEntityIsOneOverEvents()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        await fixture.Take(DeskFixture.Samples);
        await fixture.Desk.FinishComparisons(Stop);
        await fixture.Desk.Take(DeskFixture.Page("https://example.org/b", "Hassan Diab speaks in Geneva about banks", """
            Hassan Diab, the former prime minister of Lebanon, spoke at a conference about the reform of banks in Geneva on 3 March 2024.
            Diab said that the reform of the banks of his country had failed for years, and that depositors had lost most of their savings.
            The conference on banking in the Levant, held by the university, went on until Friday with forty speakers from nine countries.
            """), Stop);
        await fixture.Desk.FinishComparisons(Stop);

        EntityRecord diab = Assert.Single((await fixture.Store.Entities(new EntityQuery { Name = "Hassan Diab" }, Stop)).Items);
        Assert.Equal(2, diab.Events);
        Assert.True(diab.Names.Count > 1);
        EntityRecord lebanon = (await fixture.Store.Entity("iso3166-LB", Stop))!;
        Assert.Equal(2, lebanon.Events);
        Assert.InRange(lebanon.Latitude!.Value, 33, 35);
        Assert.Contains(await fixture.Store.Related(diab.Id, cancel: Stop), e => e.Id == "iso3166-LB");
    }
}
