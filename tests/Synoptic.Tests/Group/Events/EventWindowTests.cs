using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Model;

namespace Synoptic.Tests.Group.Events;

public class EventWindowTests
{
    private static readonly DateTimeOffset Start = new(2024, 3, 12, 8, 0, 0, TimeSpan.Zero);

    private static readonly Reading[] Stream =
    [
        Readings.Meeting("a", "2024-03-12", "Tuesday"), Readings.Fire("b", "2024-03-12"), Readings.MeetingInGerman("c", "2024-03-13"),
        Readings.Fire("d", "2024-03-13"), Readings.MeetingInGerman("e", "2024-04-17"),
    ];

    [Fact]
    public void Says_what_changed_and_why()
    {
        EventWindow window = new();
        EventAssignment first = window.Add(Pipeline.Default.Sign(Stream[0]), Start);
        EventAssignment second = window.Add(Pipeline.Default.Sign(Stream[2]), Start.AddHours(1));
        Assert.Equal(EventChangeKind.Opened, Assert.Single(first.Changes).Kind);
        EventChange joined = Assert.Single(second.Changes);
        Assert.Equal((EventChangeKind.Joined, first.Event), (joined.Kind, joined.Event));
        Assert.Equal(["a", "c"], window.ArticlesOf(first.Event));
        Assert.Equal("a", second.Decision!.First);
        Assert.Contains(second.Decision.Signals, s => s.Name == "shared names" && s.Detail.Contains("Marenko", StringComparison.Ordinal));
        Assert.True(window.Explain("a", "c")!.Same);
        Assert.Null(window.Explain("a", "nobody"));
    }

    [Fact]
    public void Goes_on_as_before_when_it_is_built_again_from_stored_signatures()
    {
        ArticleSignature[] signatures = [.. Stream.Select(Pipeline.Default.Sign)];
        EventWindow whole = new();
        EventAssignment[] placed = [.. signatures.Select((s, i) => whole.Add(s, Start.AddHours(i)))];
        for (int stop = 0; stop < signatures.Length; stop++)
        {
            EventWindow again = new();
            for (int i = 0; i < signatures.Length; i++)
            {
                if (i < stop)
                {
                    again.Restore(ArticleSignature.FromBytes(signatures[i].ToBytes()), Start.AddHours(i), placed[i].Event);
                }
                else
                {
                    EventAssignment same = again.Add(ArticleSignature.FromBytes(signatures[i].ToBytes()), Start.AddHours(i));
                    Assert.Equal(placed[i].Event, same.Event);
                    Assert.Equal(placed[i].Decision?.Score, same.Decision?.Score);
                }
            }

            Assert.Equal(whole.Contents, again.Contents);
        }
    }

    [Fact]
    public void Forgets_what_is_older_than_it_keeps()
    {
        EventWindow window = new(new EventWindowOptions { MaxAge = TimeSpan.FromDays(2) });
        string fire = window.Add(Pipeline.Default.Sign(Stream[1]), Start).Event;
        EventAssignment later = window.Add(Pipeline.Default.Sign(Stream[0]), Start.AddDays(3));
        Assert.Equal([EventChangeKind.Forgotten, EventChangeKind.Opened], later.Changes.Select(c => c.Kind));
        Assert.Equal((fire, 1), (later.Changes[0].Event, window.Count));
        Assert.Empty(window.ArticlesOf(fire));
        Assert.Equal(EventChangeKind.Forgotten, Assert.Single(window.Forget(Start.AddDays(9))).Kind);
        Assert.Equal(0, window.Count);
    }

    [Fact]
    public void A_revision_takes_the_place_of_the_article()
    {
        EventWindow window = new();
        string before = window.Add(Pipeline.Default.Sign(Stream[0]), Start).Event;
        EventAssignment after = window.Add(Pipeline.Default.Sign(Readings.Meeting("a", "2024-03-12", "12 March")), Start.AddHours(1));
        Assert.Equal(before, after.Event);
        Assert.Equal(1, window.Count);
        Assert.Throws<ArgumentException>(() => window.Restore(Pipeline.Default.Sign(Stream[0]), Start, before));
    }
}
