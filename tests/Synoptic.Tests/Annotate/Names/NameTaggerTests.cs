using Synoptic.Annotate.Names;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate.Names;

public class NameTaggerTests
{
    private static readonly NameTagger Tagger = new();

    private static IReadOnlyList<Mention> Tag(Article article) => Tagger.Tag(article, Texts.Sentences(article), LanguagePacks.For(article.Language));

    [Theory]
    [InlineData("lv", "Ministrs Juris Kalniņš pirmdien apmeklēja Lietuvu.", "Juris Kalniņš", EntityType.PER)]
    [InlineData("lv", "Ministrs Juris Kalniņš pirmdien apmeklēja Lietuvu.", "Lietuvu", EntityType.GPE)]
    [InlineData("ru", "Президент Иван Петров прибыл в Москву.", "Москву", EntityType.GPE)]
    [InlineData("ru", "Президент Иван Петров прибыл в Москву.", "Иван Петров", EntityType.PER)]
    [InlineData("pl", "Premier Jan Nowak spotkał się w Warszawie z delegacją.", "Warszawie", EntityType.GPE)]
    [InlineData("de", "Der Minister reiste am Montag nach Ägypten.", "Ägypten", EntityType.GPE)]
    [InlineData("ar", "أعلنت الأمم المتحدة عن مساعدات جديدة", "الأمم المتحدة", EntityType.ORG)]
    public void Finds_names_in_many_languages(string language, string text, string words, EntityType type)
    {
        Mention mention = Assert.Single(Tag(Texts.Article(language, text)), m => m.Evidence.Text == words);
        Assert.Equal(type, mention.Type);
    }

    [Fact]
    public void Adjectives_point_to_the_country_as_demonyms()
    {
        Mention mention = Assert.Single(Tag(Texts.Article("de", "Die libysche Regierung wies das zurück.")), m => m.IsDemonym);
        Assert.Equal("libysche", mention.Evidence.Text);
        Assert.Equal("iso:LY", mention.Place);
    }

    [Fact]
    public void A_name_that_is_clear_once_is_found_again_with_an_ending()
    {
        Article article = Texts.Article("de", "Präsident Wladimir Putin reiste nach Peking.", "Kritiker zweifeln an Putins Motiven.");
        Assert.Single(Tag(article), m => m.Evidence.Text == "Putins" && m.Type == EntityType.PER);
    }

    [Fact]
    public void Titles_before_a_name_are_its_role()
    {
        Mention mention = Assert.Single(Tag(Texts.Article("de", "Kremlsprecher Dmitri Peskow bestätigte das Treffen mit Wladimir Putin.")), m => m.Evidence.Text.EndsWith("Peskow", StringComparison.Ordinal));
        Assert.Equal("Kremlsprecher", mention.Role);
    }

    [Fact]
    public void Mentions_stand_in_order_apart_and_to_the_letter()
    {
        Article article = Texts.Article("lv", "Rīgā tikās Jānis Bērziņš un Anna Ozola.", "Vēlāk viņi devās uz Liepāju, Ventspili un Tallinu.");
        IReadOnlyList<Mention> mentions = Tag(article);
        Assert.NotEmpty(mentions);
        for (int i = 0; i < mentions.Count; i++)
        {
            Evidence evidence = mentions[i].Evidence;
            Assert.Equal(evidence.Text, evidence.Source.Of(article.Source));
            Assert.InRange(mentions[i].Confidence, 0, 1);
            Assert.True(i == 0 || !evidence.Overlaps(mentions[i - 1].Evidence));
            Assert.True(i == 0 || evidence.Block > mentions[i - 1].Evidence.Block || evidence.Local.CompareTo(mentions[i - 1].Evidence.Local) > 0);
        }
    }

    [Fact]
    public void Hostile_text_is_read_in_bounded_time_without_fault()
    {
        foreach (string text in new[] { "", " ", new string('A', 20_000), string.Join(' ', Enumerable.Repeat("Aa", 5_000)), "\uD800 \uDC00 A\uD83D", "«»\"\"''", new string('國', 3_000) })
        {
            Article article = Texts.Article("und", text);
            Assert.All(Tag(article), m => Assert.True(m.Evidence.Source.End <= article.Source.Length));
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_mentions()
    {
        Article article = Texts.Article("es", "El ministro Juan Pérez viajó a Lima con la ONU.");
        Assert.Equal(Tag(article), Tag(article));
    }
}
