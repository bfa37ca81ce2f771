using Synoptic.Group.Events;
using Synoptic.Group.Signature;
using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Events;

public class EventIndexTests
{
    private static readonly SignatureBuilder Builder = new(WordVectors.Default.Embed);

    [Fact]
    public void An_article_joins_the_event_of_its_report_or_opens_one()
    {
        EventIndex index = new(8);
        List<EventChange> changes = [];
        Assignment first = index.Add(Builder.Build(Readings.Meeting("a", "2024-03-12", "Tuesday")), 0, changes);
        Assignment other = index.Add(Builder.Build(Readings.Fire("b", "2024-03-12")), 0, changes);
        Assignment second = index.Add(Builder.Build(Readings.MeetingInGerman("c", "2024-03-13")), 0, changes);
        Assert.Equal([EventChangeKind.Opened, EventChangeKind.Opened, EventChangeKind.Joined], changes.Select(c => c.Kind));
        Assert.Same(first.Article.Event, second.Article.Event);
        Assert.Equal("a", second.Nearest!.Id);
        Assert.NotSame(first.Article.Event, other.Article.Event);
    }

    [Fact]
    public void Keeps_no_more_than_its_window()
    {
        EventIndex index = new(4);
        for (int i = 0; i < 10; i++)
        {
            index.Add(Builder.Build(Readings.Meeting("a" + i, "2024-03-12", "Tuesday")), 0, []);
        }

        Assert.Equal(["a6", "a7", "a8", "a9"], index.Contents().Select(c => c.Id));
        Assert.Single(index.Contents().Select(c => c.Event).Distinct());
    }
}
