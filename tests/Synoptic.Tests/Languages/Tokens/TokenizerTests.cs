using FsCheck.Xunit;
using Synoptic.Languages.Tokens;

namespace Synoptic.Tests.Languages.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Khalifa Haftar kam an.", "Khalifa|Haftar|kam|an|.")]
    [InlineData("Jean-Claude et l'Italie d'hier", "Jean-Claude|et|l'|Italie|d'|hier")]
    [InlineData("Putin's men met O'Brien", "Putin|'s|men|met|O'Brien")]
    [InlineData("Ankara'da ABD'nin", "Ankara|'da|ABD|'nin")]
    [InlineData("п'ять людей", "п'ять|людей")]
    [InlineData("1.234,5 Euro, 2 000 000 und 17th", "1.234,5|Euro|,|2|000|000|und|17|th")]
    [InlineData("2\u00A0000\u00A0000 Euro", "2\u00A0000\u00A0000|Euro")]
    [InlineData("G7, COVID-19 und die 90er", "G7|,|COVID-19|und|die|90|er")]
    [InlineData("習近平は東京で", "習|近|平|は|東|京|で")]
    [InlineData("プーチン大統領", "プーチン|大|統|領")]
    [InlineData("ที่นี่", "ที่|นี่")]
    [InlineData("नरेन्द्र मोदी", "नरेन्द्र|मोदी")]
    [InlineData("می‌شود", "می‌شود")]
    [InlineData("צה\"ל הודיע", "צה\"ל|הודיע")]
    [InlineData("a 🙂 b", "a|🙂|b")]
    [InlineData("٢٠٢٣ ١٬٢٣٤", "٢٠٢٣|١٬٢٣٤")]
    public void CutsWordsNumbersAndIdeographs(string text, string expected)
    {
        Assert.Equal(expected.Split('|'), Tokenizer.Tokenize(text).Select(t => t.Span.Of(text)));
    }

    [Fact]
    public void TellsKinds() => Assert.Equal(
        [TokenKind.Word, TokenKind.Number, TokenKind.Symbol, TokenKind.Punctuation, TokenKind.Ideograph],
        Tokenizer.Tokenize("etwa 5,3€, 京").Select(t => t.Kind));

    [Property(Replay = "20230928,17")]
    public bool TokensCoverAllButWhiteSpace(string? text)
    {
        text ??= "";
        int at = 0;
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            if (token.Span.Start < at || token.Span.Length == 0 || !text[at..token.Span.Start].All(Characters.IsSpace))
            {
                return false;
            }

            at = token.Span.End;
        }

        return text[at..].All(Characters.IsSpace);
    }
}
