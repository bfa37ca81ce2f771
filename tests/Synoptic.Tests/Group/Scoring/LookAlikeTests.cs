using Synoptic.Group;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic.Tests.Group.Scoring;

/// <summary>What looks alike and is not the same, and what looks otherwise and is.</summary>
public class LookAlikeTests
{
    private static readonly Grouper Grouper = new(WordVectors.Default.Embed);

    [Fact]
    public void Two_quakes_in_one_country_are_two_events()
    {
        AssertGroups(
            [["padang-en", "padang-id"], ["lombok-en", "lombok-de"]],
            Readings.Of("padang-en", "en", "Strong quake hits Padang in Indonesia", "An earthquake of magnitude 6.1 shook the city of Padang on Sumatra on Monday, Indonesia's geophysics agency said. Two people were killed when a wall fell in Pariaman.", "2024-03-04"),
            Readings.Of("padang-id", "id", "Gempa kuat guncang Padang", "Gempa bermagnitudo 6,1 mengguncang kota Padang di Sumatra pada Senin. Dua orang tewas ketika tembok runtuh di Pariaman, kata badan geofisika Indonesia.", "2024-03-04"),
            Readings.Of("lombok-en", "en", "Houses damaged as tremor rattles Lombok", "Houses were damaged in Mataram when a magnitude 5.4 earthquake struck the Indonesian island of Lombok on Thursday. Nobody was killed, the disaster agency said.", "2024-04-11"),
            Readings.Of("lombok-de", "de", "Starkes Beben auf Lombok", "Ein Erdbeben der Stärke 5,4 hat am Donnerstag die indonesische Insel Lombok erschüttert. In Mataram wurden Häuser beschädigt, Tote gab es nicht.", "2024-04-12"));
    }

    [Fact]
    public void Matches_of_a_series_are_an_event_each()
    {
        AssertGroups(
            [["second-en", "second-fr"], ["third-en"]],
            Readings.Of("second-en", "en", "Corvids beat Herons 3-1 in second match", "The Corvids beat the Herons 3-1 in Lyon on Saturday in the second match of the final series. Amara Diallo scored twice.", "2024-05-04"),
            Readings.Of("second-fr", "fr", "Les Corvids battent les Herons 3-1", "Les Corvids ont battu les Herons 3-1 samedi à Lyon lors du deuxième match de la finale. Amara Diallo a marqué deux fois.", "2024-05-05"),
            Readings.Of("third-en", "en", "Herons strike back with 2-0 in third match", "The Herons beat the Corvids 2-0 in Turin on 25 May in the third match of the final series. Goalkeeper Luca Ferri saved a penalty.", "2024-05-25"));
    }

    [Fact]
    public void A_date_line_tells_events_apart_where_the_page_gives_no_date()
    {
        AssertGroups(
            [["first"], ["second"]],
            Readings.Of("first", "en", "Air Vela orders twenty jets", "June 13, 2005 Air Vela announced today that it ordered twenty long-haul jets from Northwind for 3 billion dollars. Northwind's shares rose."),
            Readings.Of("second", "en", "Air Vela orders thirty jets", "October 5, 2007 Air Vela announced today that it ordered thirty long-haul jets from Northwind for 5 billion dollars. Northwind's shares rose."));
    }

    [Fact]
    public void The_day_after_stays_in_across_scripts()
    {
        AssertGroups(
            [["ru", "lv"]],
            Readings.Of("ru", "ru", "Маренко и Одуя провели переговоры в Вене", "Президент Петар Маренко встретился во вторник в Вене с премьер-министром Грейс Одуя. Они обсудили экспорт зерна и железную дорогу к побережью.", "2024-03-12"),
            Readings.Of("lv", "lv", "Marenko un Oduja tiekas Vīnē", "Prezidents Petars Marenko otrdien Vīnē tikās ar premjerministri Greisu Oduju. Viņi pārrunāja graudu eksportu un dzelzceļu uz piekrasti.", "2024-03-13"));
    }

    [Fact]
    public void The_signals_of_a_decision_add_up_to_its_score()
    {
        PairDecision decision = Assert.Single(Grouper.Group([Readings.Meeting("a", "2024-03-12", "Tuesday"), Readings.MeetingInGerman("b", "2024-03-13")], []).Decisions);
        Assert.Equal(decision.Score, 1 / (1 + Math.Exp(-decision.Signals.Sum(s => s.Weight))), 6);
    }

    private static void AssertGroups(string[][] expected, params Reading[] readings)
    {
        Grouping grouping = Grouper.Group(readings, []);
        string why = string.Join("\n", grouping.Decisions.Select(d => $"{d.First} {d.Second} {d.Score:0.00}: {string.Join("; ", d.Signals.Select(s => $"{s.Name} ({s.Detail}) {s.Weight:0.0}"))}"));
        Assert.True(expected.Select(e => string.Join(' ', e)).SequenceEqual(grouping.Events.Select(e => string.Join(' ', e.Articles))), why);
    }
}
