using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Vectors;

public sealed class TokenScannerTests
{
    [Theory]
    [InlineData("The Governor's plan", "the governor s plan")]
    [InlineData("ÅRHUS–Århus", "århus århus")]
    [InlineData("п’ять об'єктів", "пять обєктів")]
    [InlineData("ארה\"ב וצה״ל", "ארהב וצהל")]
    [InlineData("İzmir", "izmir")]
    [InlineData("أكّد إلى آخر", "اكد الي اخر")]
    [InlineData("सरकार ने", "सरकार ने")]
    [InlineData("ＡＢＣ", "abc")]
    public void WordsAreLowerCasedAndTheirVariantsBroughtTogether(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Scan(text).Select(t => t.Token)));

    [Theory]
    [InlineData("1,250 and 1.250 and 1 250", "1250 1250 1 250")]
    [InlineData("3.5 or 3,5", "3.5 3.5")]
    [InlineData("١٢٣", "123")]
    [InlineData("at 10:30.", "10 30")]
    public void NumbersLoseTheirThousandsSeparators(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Scan(text).Where(t => t.Kind == TokenKind.Number).Select(t => t.Token)));

    [Fact]
    public void HanIsReadAsOverlappingPieces() =>
        Assert.Equal(["地", "地震", "地震了", "震", "震了", "了"], Scan("地震了。").Select(t => t.Token));

    [Fact]
    public void KatakanaIsOneWord() => Assert.Equal([("プーチン", TokenKind.Word)], Scan("プーチン"));

    [Fact]
    public void ThaiIsReadInPiecesOfTwoLettersAndMore() =>
        Assert.Equal(["ไท", "ไทย", "ทย"], Scan("ไทย").Select(t => t.Token));

    [Fact]
    public void AWordWithoutEndIsCut()
    {
        List<(string Token, TokenKind)> tokens = Scan(new string('a', 100_000) + " b");

        Assert.Equal(["b"], tokens.Skip(1).Select(t => t.Token));
        Assert.Equal(TokenScanner.MaxLength, tokens[0].Token.Length);
    }

    [Fact]
    public void BrokenSurrogatesAndMarksAreNoTokens() => Assert.Empty(Scan("\uD800 \uDC00 !? \u00AD\u200D"));

    private static List<(string Token, TokenKind Kind)> Scan(string text)
    {
        List<(string, TokenKind)> tokens = [];
        TokenScanner scanner = new(text, stackalloc char[TokenScanner.MaxLength]);
        while (scanner.MoveNext())
        {
            tokens.Add((scanner.Token.ToString(), scanner.Kind));
        }

        return tokens;
    }
}
