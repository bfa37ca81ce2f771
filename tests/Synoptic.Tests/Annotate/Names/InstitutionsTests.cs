using Synoptic.Annotate.Names;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate.Names;

public class InstitutionsTests
{
    private static readonly NameTagger Tagger = new();

    [Theory]
    [InlineData("cs", "Ministerstvo zahraničí to včera popřelo.", "Ministerstvo zahraničí")]
    [InlineData("fi", "Ulkoministeriö tiedotti asiasta eilen.", "Ulkoministeriö")]
    [InlineData("lv", "Par to paziņoja Ārlietu ministrijai.", "Ārlietu ministrijai")]
    [InlineData("uk", "Про це повідомило Міністерство закордонних справ.", "Міністерство закордонних справ")]
    [InlineData("ar", "أعلنت وزارة الصحة ذلك أمس.", "وزارة الصحة")]
    [InlineData("hy", "Առողջապահության նախարարությունը հայտնել է այդ մասին։", "Առողջապահության նախարարությունը")]
    public void An_institution_of_the_lexicon_is_an_organisation_in_any_case(string language, string text, string words)
    {
        Article article = Texts.Article(language, text);
        Mention mention = Assert.Single(Tagger.Tag(article, Texts.Sentences(article), LanguagePacks.For(language)), m => m.Evidence.Text == words);
        Assert.Equal(EntityType.ORG, mention.Type);
    }

    [Theory]
    [InlineData("en", "The ministry denied it yesterday.")]
    [InlineData("ru", "Министерство это вчера опровергло.")]
    public void A_kind_of_institution_is_no_name(string language, string text)
    {
        Article article = Texts.Article(language, text);
        Assert.Empty(Tagger.Tag(article, Texts.Sentences(article), LanguagePacks.For(language)));
    }
}
