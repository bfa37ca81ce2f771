using Synoptic.Group;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Tests.Group.Stories;

public class StoryFinderTests
{
    private static readonly Grouper Grouper = new(WordVectors.Default.Embed);

    private static readonly Reading Arrest = Readings.Of(
        "arrest", "en", "Former minister Dario Venk arrested over harbour contracts",
        "Police in Split arrested the former transport minister Dario Venk on Monday. Prosecutor Lena Kovach accuses Venk of taking 2.4 million euros for harbour contracts. "
        + "Venk's lawyer Ivo Maras said that his client denies everything.", "2024-02-05");

    private static readonly Reading ArrestInGerman = Readings.Of(
        "festnahme", "de", "Früherer Minister Dario Venk wegen Hafenverträgen festgenommen",
        "Die Polizei in Split hat am Montag den früheren Verkehrsminister Dario Venk festgenommen. Staatsanwältin Lena Kovach wirft Venk vor, 2,4 Millionen Euro für Hafenverträge genommen zu haben. "
        + "Venks Anwalt Ivo Maras sagte, sein Mandant bestreite alles.", "2024-02-06");

    private static readonly Reading Verdict = Readings.Of(
        "verdict", "en", "Court sentences ex-minister Venk to five years in prison",
        "A court in Split sentenced the former transport minister Dario Venk to five years in prison on Friday for taking bribes in harbour contracts. "
        + "Judge Mira Saric called the evidence of prosecutor Lena Kovach convincing. Ivo Maras, who defends Venk, will appeal.", "2024-09-20");

    [Fact]
    public void The_day_after_stays_in_and_the_verdict_months_later_is_a_new_event_of_the_same_story()
    {
        Grouping grouping = Grouper.Group([Arrest, ArrestInGerman, Verdict, Readings.Fire("fire", "2024-02-05")], []);
        Assert.Equal([["arrest", "festnahme"], ["verdict"], ["fire"]], grouping.Events.Select(e => e.Articles.ToArray()));
        Story story = Assert.Single(grouping.Stories);
        Assert.Equal([grouping.Events[0].Id, grouping.Events[1].Id], story.Events);
        StoryLink link = Assert.Single(story.Links);
        Assert.Equal((story.Events[0], story.Events[1]), (link.Earlier, link.Later));
        Assert.Contains(link.Signals, s => s.Name == "shared actors" && s.Detail.Contains("Venk", StringComparison.Ordinal) && s.Weight > 0);
        Assert.Equal(link.Score, 1 / (1 + Math.Exp(-link.Signals.Sum(s => s.Weight))), 6);
    }

    [Fact]
    public void Events_of_one_topic_without_shared_actors_are_no_story()
    {
        Reading other = Readings.Of(
            "other", "en", "Ex-governor jailed for bribes in road contracts",
            "A court in Oaxaca sentenced the former governor Ramiro Tellez to seven years in prison on Friday for taking bribes in road contracts. Tellez will appeal.", "2024-09-20");
        Assert.Empty(Grouper.Group([Arrest, other], []).Stories);
    }
}
