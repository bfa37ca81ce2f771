using Synoptic.Languages.Identification;
using Synoptic.Model;

namespace Synoptic.Tests.Languages.Identification;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("lv", "Ugunsgrēks izcēlās naktī, un glābēji evakuēja visus mājas iedzīvotājus.")]
    [InlineData("lt", "Gaisras kilo naktį, o gelbėtojai evakavo visus namo gyventojus.")]
    [InlineData("et", "Tulekahju puhkes öösel ja päästjad evakueerisid kõik maja elanikud.")]
    [InlineData("de", "Das Feuer brach in der Nacht aus, alle Bewohner des Hauses wurden gerettet.")]
    [InlineData("fr", "L'incendie s'est déclaré dans la nuit et tous les habitants ont été évacués.")]
    [InlineData("tr", "Yangın gece saatlerinde çıktı, binada oturan herkes tahliye edildi.")]
    [InlineData("ru", "Пожар начался ночью, спасатели вывели всех жителей дома.")]
    [InlineData("uk", "Пожежа спалахнула вночі, рятувальники вивели всіх мешканців будинку.")]
    [InlineData("bg", "Пожарът избухна през нощта, а спасителите изведоха всички жители.")]
    [InlineData("ar", "اندلع الحريق ليلا وتم إجلاء جميع سكان المبنى.")]
    [InlineData("fa", "آتش‌سوزی شب هنگام آغاز شد و همه ساکنان ساختمان نجات یافتند.")]
    [InlineData("ur", "آگ رات کے وقت لگی اور عمارت کے تمام رہائشیوں کو نکال لیا گیا۔")]
    [InlineData("zh", "火灾发生在夜间，所有居民都已安全撤离。")]
    [InlineData("ja", "火災は夜に発生し、住民は全員避難した。")]
    [InlineData("ko", "화재는 밤에 발생했으며 주민들은 모두 대피했다.")]
    [InlineData("el", "Η φωτιά ξέσπασε τη νύχτα και όλοι οι κάτοικοι απομακρύνθηκαν.")]
    [InlineData("he", "השרפה פרצה בלילה וכל דיירי הבניין פונו.")]
    [InlineData("hi", "आग रात में लगी और इमारत के सभी निवासियों को निकाल लिया गया।")]
    [InlineData("th", "ไฟไหม้เกิดขึ้นในเวลากลางคืน")]
    [InlineData("lb", "D'Feier ass an der Nuecht ausgebrach an all d'Leit goufen evakuéiert.")]
    public void Names_the_language_of_a_sentence(string language, string text)
    {
        LanguageGuess guess = LanguageIdentifier.Default.Identify(text);
        Assert.Equal(language, guess.Language);
        Assert.False(guess.Unsure);
        Assert.InRange(guess.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023-09-28 14:05")]
    [InlineData("?! … — 12%")]
    [InlineData("\uD800\uDC00\uD800")]
    public void Is_undetermined_without_letters(string text)
    {
        LanguageGuess guess = LanguageIdentifier.Default.Identify(text);
        Assert.Equal("und", guess.Language);
        Assert.True(guess.Unsure);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("Rio")]
    [InlineData("Die Regierung hat heute entschieden. Πρέπει να φύγουμε αμέσως από εδώ τώρα.")]
    public void Is_unsure_of_short_and_of_mixed_text(string text) => Assert.True(LanguageIdentifier.Default.Identify(text).Unsure);

    [Fact]
    public void Is_unsure_of_a_long_text_in_two_languages()
    {
        string german = string.Concat(Enumerable.Repeat("Das Feuer brach in der Nacht aus, alle Bewohner wurden gerettet. ", 20));
        string finnish = string.Concat(Enumerable.Repeat("Tulipalo syttyi yöllä, ja kaikki talon asukkaat pelastettiin. ", 20));
        Assert.Equal("de", LanguageIdentifier.Default.Identify(german).Language);
        Assert.True(LanguageIdentifier.Default.Identify(german + finnish).Unsure);
    }

    [Fact]
    public void Names_the_language_of_each_block()
    {
        string[] texts = ["Das Feuer brach in der Nacht aus, alle Bewohner wurden gerettet.", "Tulipalo syttyi yöllä, ja kaikki talon asukkaat pelastettiin ajoissa.", "dpa"];
        List<Block> blocks = [.. texts.Select((t, i) => Block.Verbatim(BlockKind.Paragraph, t, new TextSpan(0, t.Length)))];
        blocks.Insert(0, Block.Verbatim(BlockKind.Paragraph, texts[0] + texts[0], new TextSpan(0, texts[0].Length * 2)));
        Assert.Equal(["de", "de", "fi"], BlockLanguages.OfEach(blocks, LanguageIdentifier.Default).Take(3));
    }

    [Fact]
    public void Knows_a_hundred_languages_in_less_than_two_megabytes()
    {
        Assert.True(LanguageIdentifier.Default.Languages.Count >= 100);
        using Stream model = typeof(LanguageIdentifier).Assembly.GetManifestResourceStream("models/language.bin")!;
        Assert.True(model.Length < 2_000_000);
    }

    [Fact]
    public void Refuses_a_damaged_model()
    {
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read([1, 2, 3]));
        using Stream stream = typeof(LanguageIdentifier).Assembly.GetManifestResourceStream("models/language.bin")!;
        byte[] half = new byte[stream.Length / 2];
        stream.ReadExactly(half);
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(half));
    }
}
