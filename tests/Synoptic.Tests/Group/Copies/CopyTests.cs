using Synoptic.Group.Copies;
using Synoptic.Group.Events;
using Synoptic.Model;

namespace Synoptic.Tests.Group.Copies;

public class CopyTests
{
    private const string Body =
        "The river Drava rose by two metres overnight and flooded the lower streets of the town, the mayor said on Thursday. Forty families were taken to a school on the hill. "
        + "Soldiers stacked sandbags along the embankment while pumps ran in the cellars of the hospital. The water is expected to fall from Friday noon, according to the weather service. "
        + "Schools stay closed until Monday, and trains towards the border are replaced by buses. Farmers in the plain reported the loss of early crops on three hundred hectares. "
        + "The government promised help within a week and sent two engineers to look at the old dam above the town, which had been repaired in spring.";

    [Fact]
    public void A_copy_with_edits_and_another_headline_names_its_original_and_the_overlap()
    {
        string edited = Body.Replace("Forty families", "About forty families", StringComparison.Ordinal)
            .Replace(" Schools stay closed until Monday, and trains towards the border are replaced by buses.", "", StringComparison.Ordinal);
        Reading[] readings =
        [
            Readings.Of("copy", "en", "Town under water", edited, "2024-05-17"),
            Readings.Of("original", "en", "Drava floods lower town", Body, "2024-05-16"),
            Readings.Fire("other", "2024-05-16"),
        ];
        ArticleCopy copy = Assert.Single(CopyFinder.Find(readings));
        Assert.Equal(("copy", "original"), (copy.Article, copy.Of));
        Assert.InRange(copy.Overlap, 0.85, 0.99);
    }

    [Fact]
    public void A_report_of_the_same_event_in_other_words_is_no_copy()
    {
        Reading own = Readings.Of("own", "en", "Flood on the Drava", "Forty families had to leave their homes when the Drava flooded the town on Thursday. "
            + "The mayor asked people to stay away from the embankment. Soldiers help with pumps and sandbags, and the weather service expects the flood to pass by Friday.", "2024-05-16");
        Assert.Empty(CopyFinder.Find([own, Readings.Of("original", "en", "Drava floods lower town", Body, "2024-05-16")]));
    }

    [Fact]
    public void In_a_stream_a_copy_joins_its_original_and_says_so()
    {
        DateTimeOffset seen = new(2024, 5, 16, 8, 0, 0, TimeSpan.Zero);
        EventWindow window = new();
        window.Add(Pipeline.Default.Sign(Readings.Fire("other", "2024-05-16")), seen);
        string first = window.Add(Pipeline.Default.Sign(Readings.Of("original", "en", "Drava floods lower town", Body, "2024-05-16")), seen).Event;
        EventAssignment second = window.Add(Pipeline.Default.Sign(Readings.Of("copy", "en", "Town under water", Body, "2024-05-17")), seen.AddHours(20));
        Assert.Equal(first, second.Event);
        Assert.Equal(("copy", "original", 1.0), (second.Copy!.Article, second.Copy.Of, second.Copy.Overlap));
        Assert.Contains(second.Decision!.Signals, s => s.Name == "copied text");
    }

    [Fact]
    public void Texts_without_spaces_have_shingles_too()
    {
        const string text = "德拉瓦河水位一夜之间上涨了两米，淹没了城镇的低洼街道，市长周四表示。四十户家庭被安置到山上的一所学校。";
        Assert.True(ShingleReader.Read(Readings.Of("zh", "zh", "洪水", text).Article).Length > 20);
    }

    [Fact]
    public void The_sketch_tells_about_what_share_of_a_text_stands_in_a_longer_one()
    {
        Random random = new(5);
        uint[] all = [.. Enumerable.Range(0, 3000).Select(_ => (uint)random.NextInt64(uint.MaxValue))];
        CopySketch longer = CopySketch.Of(Readings.Fire("a", "2024-05-16"), [.. all.Order()]);
        CopySketch shorter = CopySketch.Of(Readings.Fire("b", "2024-05-16"), [.. all.Take(300).Concat(Enumerable.Range(0, 100).Select(_ => (uint)random.NextInt64(uint.MaxValue))).Order()]);
        Assert.InRange(shorter.ShareIn(longer), 0.55, 0.95);
        Assert.InRange(longer.ShareIn(shorter), 0.02, 0.25);
    }
}
