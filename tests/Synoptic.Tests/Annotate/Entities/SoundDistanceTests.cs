using Synoptic.Annotate.Entities;
using Synoptic.Languages;

namespace Synoptic.Tests.Annotate.Entities;

public class SoundDistanceTests
{
    private static float Similarity(string language, string word, string otherLanguage, string other) =>
        new WordForm(word, NameEndings.For(LanguagePacks.For(language))).Similarity(new WordForm(other, NameEndings.For(LanguagePacks.For(otherLanguage))));

    [Theory]
    [InlineData("de", "Haftar", "lv", "Haftaram")]
    [InlineData("de", "Haftar", "ru", "Хафтаром")]
    [InlineData("de", "Haftar", "ar", "حفتر")]
    [InlineData("de", "Jewkurow", "lv", "Jevkurovu")]
    [InlineData("de", "Jewkurow", "ru", "Евкуров")]
    [InlineData("en", "Yevkurov", "lv", "Jevkurovs")]
    [InlineData("de", "Netanjahu", "ru", "Нетаньяху")]
    [InlineData("de", "Netanjahu", "ar", "نتنياهو")]
    [InlineData("de", "Peskow", "lv", "Peskovs")]
    [InlineData("de", "Selenskyj", "uk", "Зеленський")]
    [InlineData("fr", "Aoun", "ar", "عون")]
    [InlineData("fr", "Michel", "ar", "ميشال")]
    public void One_name_sounds_alike_across_cases_and_scripts(string a, string word, string b, string other) =>
        Assert.InRange(Similarity(a, word, b, other), 0.8f, 1f);

    [Theory]
    [InlineData("de", "Putin", "de", "Rutte")]
    [InlineData("de", "Merkel", "ru", "Макрон")]
    [InlineData("lv", "Bērziņš", "lv", "Kalniņš")]
    [InlineData("ar", "حفتر", "ar", "صالح")]
    public void Other_names_do_not(string a, string word, string b, string other) =>
        Assert.InRange(Similarity(a, word, b, other), 0f, 0.79f);
}
