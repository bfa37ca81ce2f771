using Synoptic.Group;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Tests.Group;

public class GrouperTests
{
    private static readonly Grouper Grouper = new(WordVectors.Default.Embed);

    [Fact]
    public void Puts_reports_in_two_languages_into_one_event_and_an_unrelated_one_apart()
    {
        Grouping grouping = Grouper.Group(
            [Readings.Meeting("a", "2024-03-12", "Tuesday"), Readings.Fire("b", "2024-03-12"), Readings.MeetingInGerman("c", "2024-03-13")], []);
        Assert.Equal([["a", "c"], ["b"]], grouping.Events.Select(e => e.Articles.ToArray()));
        PairDecision same = Assert.Single(grouping.Decisions, d => d.Same);
        Assert.Contains(same.Signals, s => s.Name == "shared names" && s.Detail.Contains("Marenko", StringComparison.Ordinal) && s.Weight > 0);
        Assert.NotEmpty(grouping.Events[0].Why);
    }

    [Fact]
    public void Keeps_the_same_people_and_place_a_month_later_apart()
    {
        Grouping grouping = Grouper.Group([Readings.Meeting("a", "2024-03-12", "12 March"), Readings.MeetingInGerman("b", "2024-04-17")], []);
        Assert.Equal(2, grouping.Events.Count);
        Assert.Contains(Assert.Single(grouping.Decisions).Signals, s => s.Name == "days between them" && s.Weight < 0);
    }

    [Fact]
    public void Gives_ids_that_do_not_depend_on_the_order_of_the_articles()
    {
        Reading[] readings = [Readings.Meeting("a", "2024-03-12", "Tuesday"), Readings.Fire("b", "2024-03-12"), Readings.MeetingInGerman("c", "2024-03-13")];
        string[] forward = [.. Grouper.Group(readings, []).Events.Select(e => e.Id).Order(StringComparer.Ordinal)];
        string[] backward = [.. Grouper.Group([.. readings.Reverse()], []).Events.Select(e => e.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Takes_an_empty_batch_and_an_article_without_words()
    {
        Assert.Empty(Grouper.Group([], []).Events);
        Assert.Equal(2, Grouper.Group([Readings.Of("a", "und", "—", "…"), Readings.Of("b", "und", "—", "!")], []).Events.Count);
    }

    [Fact]
    public void Puts_the_two_founding_reports_into_one_event()
    {
        string folder = SharedData.Require("seeds");
        Comparison comparison = Pipeline.Default.Compare(
            new[] { "haftar-de.txt", "haftar-lv.txt" }.Select(f => Pipeline.Text(f, File.ReadAllText(Path.Combine(folder, f)))));
        Assert.Single(comparison.Events);
    }
}
