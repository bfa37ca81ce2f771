using Synoptic.Annotate.Places;
using Synoptic.Languages;

namespace Synoptic.Tests.Annotate.Places;

public class PlaceMatcherTests
{
    [Theory]
    [InlineData("lv", "Maskavā", "gn:524901")]
    [InlineData("lv", "Lībijas", "iso:LY")]
    [InlineData("lv", "Tripolē", "gn:2210247")]
    [InlineData("lv", "Krievijai", "iso:RU")]
    [InlineData("de", "Moskaus", "gn:524901")]
    [InlineData("de", "Vereinigten Arabischen Emiraten", "iso:AE")]
    [InlineData("de", "Nahen Osten", "area:middle-east")]
    [InlineData("ru", "Россией", "iso:RU")]
    [InlineData("ru", "Лондоне", "gn:2643743")]
    [InlineData("pl", "Warszawie", "gn:756135")]
    [InlineData("ar", "ليبيا", "iso:LY")]
    [InlineData("zh", "莫斯科", "gn:524901")]
    [InlineData("en", "U.S.", "iso:US")]
    public void Places_are_found_in_the_languages_of_the_packs_and_their_cases(string language, string words, string key)
    {
        PlaceMatch match = PlaceMatcher.For(LanguagePacks.For(language)).Match(words);
        Assert.True(match.Found);
        Assert.Equal(key, Gazetteer.Default[match.Place].Key);
    }

    [Fact]
    public void Lesser_names_meet_when_the_base_form_can_be_made() =>
        Assert.Equal("iso:LY-DR", Gazetteer.Default[PlaceMatcher.For(LanguagePacks.For("lv")).MatchName("Dernu").Place].Key);

    [Theory]
    [InlineData("de", "und")]
    [InlineData("de", "Regierungserklärung")]
    [InlineData("lv", "prezidents")]
    [InlineData("en", "")]
    [InlineData("en", "x")]
    public void Other_words_are_not(string language, string words) =>
        Assert.False(PlaceMatcher.For(LanguagePacks.For(language)).Match(words).Found);

    [Fact]
    public void Adjectives_lead_to_countries()
    {
        PlaceMatch match = PlaceMatcher.For(LanguagePacks.For("de")).MatchDemonym("russischen");
        Assert.True(match.IsDemonym);
        Assert.Equal("iso:RU", Gazetteer.Default[match.Place].Key);
    }
}
