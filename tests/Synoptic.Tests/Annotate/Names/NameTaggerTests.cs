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

    [Theory]
    [InlineData("es", "La ministra de Defensa, Lucía Romero, lo explicó ayer.", "Lucía Romero", "ministra de Defensa")]
    [InlineData("fr", "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a démenti.", "Sergueï Lavrov", "ministre russe des Affaires étrangères")]
    [InlineData("en", "Talks with the Minister of Defence John Smith ended on Monday.", "John Smith", "Minister of Defence")]
    public void A_role_of_several_words_stands_before_the_name(string language, string text, string name, string role)
    {
        Mention mention = Assert.Single(Tag(Texts.Article(language, text)), m => m.Type == EntityType.PER);
        Assert.Equal(name, mention.Evidence.Text);
        Assert.Equal(role, mention.Role);
    }

    [Theory]
    [InlineData("en", "We met the minister and John Smith on Monday.", "John Smith")]
    [InlineData("en", "The minister said on Monday that John Smith had left.", "John Smith")]
    public void A_title_of_somebody_else_is_no_role(string language, string text, string name) =>
        Assert.Null(Assert.Single(Tag(Texts.Article(language, text)), m => m.Evidence.Text == name).Role);

    [Theory]
    [InlineData("hi", "भारत और पाकिस्तान ने तीन महीने पहले बातचीत की।", "भारत|पाकिस्तान")]
    [InlineData("ar", "ضرب زلزال أمس جنوب تركيا ولا يزال الآلاف في الشوارع.", "تركيا")]
    [InlineData("ka", "გუშინ თურქეთის აღმოსავლეთით მიწისძვრა მოხდა.", "თურქეთის")]
    [InlineData("ur", "گزشتہ ہفتے روس نے فوجی بھیجے۔", "روس")]
    [InlineData("zh", "三天前发生在喀布尔的洪水造成至少12人死亡。", "喀布尔")]
    public void A_script_without_capitals_leaves_common_words_out_of_names(string language, string text, string names) =>
        Assert.Equal(names.Split('|'), Tag(Texts.Article(language, text)).Where(m => !m.IsDemonym).Select(m => m.Evidence.Text));

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
