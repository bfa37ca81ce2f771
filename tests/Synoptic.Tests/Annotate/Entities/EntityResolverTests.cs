using Synoptic.Annotate.Entities;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate.Entities;

public class EntityResolverTests
{
    private static EntityResolution Resolve(params Reading[] readings) => new EntityResolver().Resolve(readings);

    [Fact]
    public void One_person_is_one_entity_over_cases_languages_and_scripts()
    {
        EntityResolution resolution = Resolve(
            Texts.Persons("de", "Khalifa Haftar kam an. Die Reise Haftars war lange geplant. Haftar schwieg.", "Khalifa Haftar", "Haftars", "Haftar"),
            Texts.Persons("lv", "Halifa Haftars ieradās. Haftaram bija sarunas.", "Halifa Haftars", "Haftaram"),
            Texts.Persons("ru", "Халифа Хафтар прибыл. Позже Хафтара приняли.", "Халифа Хафтар", "Хафтара"),
            Texts.Persons("ar", "وصل خليفة حفتر إلى المدينة", "خليفة حفتر"));
        Entity entity = Assert.Single(resolution.Entities);
        Assert.Equal(("e1", EntityType.PER, "Khalifa Haftar"), (entity.Id, entity.Type, entity.Name));
        Assert.Equal("Halifa Haftars", entity.Names["lv"][0]);
        Assert.All(resolution.Readings.SelectMany(r => r.Mentions), m => Assert.Equal("e1", m.Entity));
    }

    [Fact]
    public void Two_people_with_one_family_name_stay_apart()
    {
        EntityResolution resolution = Resolve(
            Texts.Persons("de", "Boris Johnson sprach. Johnson ging.", "Boris Johnson", "Johnson"),
            Texts.Persons("de", "Mike Johnson widersprach. Danach schwieg Johnson.", "Mike Johnson"));
        Assert.Equal(2, resolution.Entities.Count);
    }

    [Fact]
    public void A_family_name_alone_leads_to_no_one_when_two_have_it()
    {
        EntityResolution resolution = Resolve(
            Texts.Persons("en", "Boris Johnson spoke.", "Boris Johnson"),
            Texts.Persons("en", "Mike Johnson answered.", "Mike Johnson"),
            Texts.Persons("en", "Then Johnson left.", "Johnson"));
        Assert.Equal(3, resolution.Entities.Count);
    }

    [Fact]
    public void Places_meet_by_the_gazetteer()
    {
        Article german = Texts.Article("de", "In Moskau"), latvian = Texts.Article("lv", "Maskavā");
        EntityResolution resolution = Resolve(
            new Reading(german) { Mentions = [new Mention(Evidence.Of(german, 0, new TextSpan(3, 9)), EntityType.GPE) { Place = "gn:524901" }] },
            new Reading(latvian) { Mentions = [new Mention(Evidence.Of(latvian, 0, new TextSpan(0, 7)), EntityType.GPE) { Place = "gn:524901" }] });
        Entity entity = Assert.Single(resolution.Entities);
        Assert.Equal("Moscow", entity.Name);
        Assert.Equal("524901", entity.Ids["geonames"]);
    }

    [Fact]
    public void Acronyms_in_several_languages_meet_by_the_list()
    {
        Article german = Texts.Article("de", "Die UN"), latvian = Texts.Article("lv", "ANO");
        EntityResolution resolution = Resolve(
            new Reading(german) { Mentions = [new Mention(Evidence.Of(german, 0, new TextSpan(4, 6)), EntityType.ORG)] },
            new Reading(latvian) { Mentions = [new Mention(Evidence.Of(latvian, 0, new TextSpan(0, 3)), EntityType.ORG)] });
        Assert.Equal("United Nations", Assert.Single(resolution.Entities).Name);
    }

    [Fact]
    public void Ids_follow_the_order_of_first_appearance()
    {
        EntityResolution resolution = Resolve(Texts.Persons("en", "Anna Smith met Peter Brown and Smith.", "Anna Smith", "Peter Brown"));
        Assert.Equal(["e1", "e2"], resolution.Readings[0].Mentions.Select(m => m.Entity));
        Assert.Equal(["e1", "e2"], resolution.Entities.Select(e => e.Id));
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Resolve().Entities);
}
