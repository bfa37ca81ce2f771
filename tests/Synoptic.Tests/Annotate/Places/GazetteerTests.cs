using Synoptic.Annotate;
using Synoptic.Annotate.Names;
using Synoptic.Annotate.Places;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate.Places;

public class GazetteerTests
{
    [Fact]
    public void A_capital_carries_its_facts_and_lies_in_its_country()
    {
        Place moscow = Gazetteer.Default.ByKey("gn:524901")!;
        Place russia = Gazetteer.Default.ByKey("iso:RU")!;
        Assert.Equal(("Moscow", PlaceKind.City, true, EntityType.GPE), (moscow.Name, moscow.Kind, moscow.IsCapital, moscow.Type));
        Assert.InRange(moscow.Latitude, 55, 56.5);
        Assert.InRange(moscow.Longitude, 37, 38.5);
        Assert.True(moscow.Population > 5_000_000);
        Assert.True(Gazetteer.Default.LiesIn(moscow.Index, russia.Index));
        Assert.False(Gazetteer.Default.LiesIn(russia.Index, moscow.Index));
    }

    [Fact]
    public void A_sea_is_a_place_that_cannot_act() => Assert.Equal(EntityType.LOC, Gazetteer.Default.ByKey("area:black-sea")!.Type);

    [Fact]
    public void What_is_written_is_read_again_and_the_best_place_comes_first()
    {
        Place[] places =
        [
            new(0, "iso:AA", PlaceKind.Country, "Aland", 1, 2, 900, -1, false),
            new(1, "gn:1", PlaceKind.City, "Small", 3, 4, 10, 0, false),
            new(2, "gn:2", PlaceKind.City, "Large", 5, 6, 1000, 0, true),
        ];
        ulong name = NameFolding.Hash("springfield", GazetteerFile.WholeName);
        Gazetteer gazetteer = new(ModelBytes.Of(GazetteerFile.Write(places, [(name, 1, 2), (name, 2, 2), (NameFolding.Hash("aland", GazetteerFile.WholeName), 0, 3)])));
        Assert.Equal(3, gazetteer.Count);
        Assert.Equal(2, gazetteer.Find(name, out int strength));
        Assert.Equal(2, strength);
        Assert.Equal([2, 1], gazetteer.FindAll(name));
        Assert.Equal(places[2], gazetteer[2]);
        Assert.Equal(-1, gazetteer.Find(NameFolding.Hash("nowhere", GazetteerFile.WholeName), out _));
    }

    [Fact]
    public void Bytes_of_another_kind_are_refused() =>
        Assert.Throws<InvalidDataException>(() => new Gazetteer(ModelBytes.Of(new byte[100])));

    [Theory]
    [InlineData("maskava", "maskav")]
    [InlineData("vilnius", "vilni")]
    [InlineData("rom", "")]
    [InlineData("москва", "москв")]
    public void Stems_drop_what_cases_change(string folded, string stem) => Assert.Equal(stem, folded[..GazetteerFile.StemLength(folded)]);
}
