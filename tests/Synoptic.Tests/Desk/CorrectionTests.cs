using Synoptic.Desk;
using Synoptic.Storage;

namespace Synoptic.Tests.Desk;

public sealed class CorrectionTests
{
    private static Incoming Sample { get; } = DeskFixture.Samples.Single(s => s.Capture.Input.EndsWith("nordlicht-de.txt", StringComparison.Ordinal));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnArticleThatWasTakenOutStaysOut()
    {
        string file, article, from, to;
        await using (DeskFixture fixture = await DeskFixture.Start())
        {
            file = fixture.File;
            Taken taken = (await fixture.Take(DeskFixture.Samples)).Single(t => t.Input == Sample.Capture.Input);
            (article, from) = (taken.Article!, taken.Event!);
            await fixture.Store.Correct(new Correction { Kind = CorrectionKind.NotSameEvent, Event = from, Article = article, Made = default }, Stop);
            Assert.Equal(1, await fixture.Desk.ApplyCorrections(Stop));

            to = (await fixture.Store.Article(article, Stop))!.Event!;
            Assert.NotEqual(from, to);
            Assert.Equal(5, (await fixture.Store.Events(new EventQuery(), Stop)).Items.Count);
        }

        // Another text of it comes in after a restart: what speaks for the old event is as strong as ever.
        await using DeskFixture again = await DeskFixture.Start(file);
        Taken revised = await again.Desk.Take(Revised(), Stop);

        Assert.Equal(TakenKind.Revised, revised.Kind);
        Assert.Equal(to, revised.Event);
        Assert.Equal(to, (await again.Store.Article(article, Stop))!.Event);
        Assert.DoesNotContain(await again.Store.Memberships(from, Stop), m => m.Article == article);
    }

    [Fact]
    public async Task EventsThatWereJoinedStayJoined()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        IReadOnlyList<Taken> taken = await fixture.Take(DeskFixture.Samples);
        string[] events = [.. taken.Select(t => t.Event!).Distinct()];
        await fixture.Store.Correct(new Correction { Kind = CorrectionKind.SameEvent, Event = events[3], OtherEvent = events[0], Made = default }, Stop);
        await fixture.Desk.ApplyCorrections(Stop);

        Assert.Equal(events[0], (await fixture.Store.Event(events[3], Stop))!.Id);
        Assert.Equal(3, (await fixture.Store.Events(new EventQuery(), Stop)).Items.Count);
        Assert.Contains(await fixture.Store.Changes(0, cancel: Stop), c => c.Kind == ChangeKind.EventMerged && c.Event == events[0] && c.OtherEvent == events[3]);

        Taken revised = await fixture.Desk.Take(Revised(), Stop);
        Assert.Equal(events[0], revised.Event);
        Assert.Equal(3, (await fixture.Store.Events(new EventQuery(), Stop)).Items.Count);
    }

    [Fact]
    public async Task ACorrectionThatSaysNothingNewDoesNothing()
    {
        await using DeskFixture fixture = await DeskFixture.Start();
        IReadOnlyList<Taken> taken = await fixture.Take(DeskFixture.Samples);
        await fixture.Store.Correct(new Correction { Kind = CorrectionKind.NotSameEvent, Event = taken[0].Event!, Article = taken[^1].Article, Made = default }, Stop);
        await fixture.Store.Correct(new Correction { Kind = CorrectionKind.SameEvent, Event = taken[0].Event!, OtherEvent = "ev-nothing", Made = default }, Stop);
        await fixture.Desk.ApplyCorrections(Stop);

        Assert.All(await fixture.Store.Corrections(Stop), c => Assert.NotNull(c.Applied));
        Assert.Equal(4, (await fixture.Store.Events(new EventQuery(), Stop)).Items.Count);
    }

    private static Incoming Revised() => Sample with
    {
        Capture = Sample.Capture with
        {
            Bytes = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(Sample.Capture.Bytes.Span)
                .Replace("Suez", "Sues", StringComparison.Ordinal)),
        },
    };
}
