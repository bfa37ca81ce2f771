using Synoptic.Group.Vectors;

namespace Synoptic.Tests.Group.Vectors;

public sealed class TokenFeaturesTests
{
    [Fact]
    public void ANameSharesPiecesAcrossScripts()
    {
        int shared = Features("Москва").Intersect(Features("Moskva")).Count();

        Assert.True(shared >= 10, $"{shared} features shared");
    }

    [Fact]
    public void AnInflectedWordSharesItsBeginning() =>
        Assert.True(Features("prezidentam").Intersect(Features("prezidents")).Count() >= 12);

    [Theory]
    [InlineData("والحكومة", "حكومة")]
    [InlineData("הממשלה", "ממשלה")]
    public void WhatIsGluedBeforeAWordDoesNotHideIt(string glued, string word) =>
        Assert.Contains(Features(word)[0], Features(glued));

    [Theory]
    [InlineData("대통령은", "대통령이")]
    [InlineData("सरकारने", "सरकारी")]
    public void PiecesAsWrittenAreSharedWhereRomanisingSpreadsThem(string first, string second) =>
        Assert.True(Features(first).Intersect(Features(second)).Count() >= 8);

    [Fact]
    public void NoTokenHasMoreFeaturesThanTheMost()
    {
        uint[] features = new uint[TokenFeatures.Most];

        foreach (char c in "aжאع한ゝщ")
        {
            int count = TokenFeatures.Write(new string(c, TokenScanner.MaxLength), TokenKind.Word, features);
            Assert.InRange(count, 2, TokenFeatures.Most);
        }
    }

    private static uint[] Features(string word)
    {
        uint[] features = new uint[TokenFeatures.Most];
        TokenScanner scanner = new(word, stackalloc char[TokenScanner.MaxLength]);
        Assert.True(scanner.MoveNext());
        return features[..TokenFeatures.Write(scanner.Token, scanner.Kind, features)];
    }
}
