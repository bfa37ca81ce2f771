using FsCheck.Xunit;
using Synoptic.Languages;
using Synoptic.Languages.Sentences;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Tests.Languages.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Er lobte die WKG. Am Tag zuvor war er gekommen.", "Er lobte die WKG.|Am Tag zuvor war er gekommen.")]
    [InlineData("Er kam. Sie ging.", "Er kam.|Sie ging.")]
    [InlineData("Am 17. September traf er Dr. Braun. Das war alles.", "Am 17. September traf er Dr. Braun.|Das war alles.")]
    [InlineData("Es waren 17. Das reichte.", "Es waren 17.|Das reichte.")]
    [InlineData("Seit 2019. Neues gab es nicht.", "Seit 2019.|Neues gab es nicht.")]
    [InlineData("Ludwig XIV. baute viel, z. B. Schlösser.", "Ludwig XIV. baute viel, z. B. Schlösser.")]
    [InlineData("J. P. Maier kam.Das war gestern.", "J. P. Maier kam.|Das war gestern.")]
    [InlineData("Beispiel.de meldet es. Gut so!", "Beispiel.de meldet es.|Gut so!")]
    [InlineData("„Wir kommen. Wir bleiben.“ Das sagte sie.", "„Wir kommen.|Wir bleiben.“|Das sagte sie.")]
    [InlineData("„Wer kommt?“, fragte er. „Niemand!“ rief sie.", "„Wer kommt?“, fragte er.|„Niemand!“ rief sie.")]
    [InlineData("Er stieg um 3.5 Prozent... und fiel. Ende", "Er stieg um 3.5 Prozent... und fiel.|Ende")]
    [InlineData("Erste Zeile\nzweite Zeile\n\nNeuer Absatz", "Erste Zeile\nzweite Zeile|Neuer Absatz")]
    public void SplitsGerman(string text, string expected) => Check(SmallPacks.German, text, expected);

    [Fact]
    public void KeepsLatvianOrdinalsWhole() => Check(
        SmallPacks.Latvian,
        "Tas notika 2023.gada 28.septembrī. Tajā pašā 2023. gada rudenī viss beidzās.",
        "Tas notika 2023.gada 28.septembrī.|Tajā pašā 2023. gada rudenī viss beidzās.");

    [Theory]
    [InlineData("他来了。她走了！真的？", "他来了。|她走了！|真的？")]
    [InlineData("他说：“我们来了。”她没有回答。", "他说：“我们来了。”她没有回答。")]
    [InlineData("वह आया। वह गई।", "वह आया।|वह गई।")]
    [InlineData("هل جاء؟ نعم جاء. ثم ذهب", "هل جاء؟|نعم جاء.|ثم ذهب")]
    [InlineData("Նա եկավ։ Նա գնաց։", "Նա եկավ։|Նա գնաց։")]
    [InlineData("እሱ መጣ። እሷ ሄደች።", "እሱ መጣ።|እሷ ሄደች።")]
    [InlineData("وہ آیا۔ وہ گئی۔", "وہ آیا۔|وہ گئی۔")]
    [InlineData("ის მოვიდა. ის წავიდა.", "ის მოვიდა.|ის წავიდა.")]
    [InlineData("He met Mr. Hall in the U.S. Senate. It went on.", "He met Mr. Hall in the U.S. Senate.|It went on.")]
    public void SplitsByScriptWithoutAPack(string text, string expected) => Check(LanguagePacks.Undetermined, text, expected);

    [Fact]
    public void SplitsLongTextInOnePass()
    {
        string text = string.Concat(Enumerable.Repeat("a.b. \"...\" (z. B. ", 20_000));

        Assert.NotEmpty(SentenceSplitter.Split(text, SmallPacks.German));
    }

    [Property(Replay = "20230928,17")]
    public bool SentencesCoverAllButWhiteSpace(string? text)
    {
        text ??= "";
        int at = 0;
        foreach (TextSpan span in SentenceSplitter.Split(text, SmallPacks.German))
        {
            if (span.Start < at || span.Length == 0 || !text[at..span.Start].All(Characters.IsSpace))
            {
                return false;
            }

            at = span.End;
        }

        return text[at..].All(Characters.IsSpace);
    }

    private static void Check(LanguagePack pack, string text, string expected) =>
        Assert.Equal(expected.Split('|'), SentenceSplitter.Split(text, pack).Select(s => s.Of(text)));
}
