using Synoptic.Annotate.Quotes;
using Synoptic.Languages;

namespace Synoptic.Tests.Annotate.Quotes;

public sealed class MarkPairingTests
{
    [Theory]
    [InlineData("de", "Er sagte „ja“ und ging.", "ja")]
    [InlineData("de", "Er sagte »ja« und ging.", "ja")]
    [InlineData("fr", "Il a dit « oui » hier.", "oui")]
    [InlineData("pl", "Powiedział „tak” i wyszedł.", "tak")]
    [InlineData("lv", "Viņš teica “jā” un gāja.", "jā")]
    [InlineData("lv", "Viņš teica ‘jā’ un gāja.", "jā")]
    [InlineData("en", "He said 'yes' and left.", "yes")]
    [InlineData("en", "He said \"yes\" and left.", "yes")]
    [InlineData("zh", "他说「好」就走了。", "好")]
    [InlineData("zh", "他说『好』就走了。", "好")]
    [InlineData("und", "Han sa ”ja” och gick.", "ja")]
    [InlineData("und", "Han sa »ja» och gick.", "ja")]
    [InlineData("und", "Ta ütles ‚jah‘ ja läks.", "jah")]
    public void PairsTheMarksOfTheWorld(string language, string text, string inner)
    {
        MarkedSpan span = Assert.Single(MarkPairing.Pair(text, LanguagePacks.For(language), null, out char? open));

        Assert.Equal(inner, span.Inner.Of(text));
        Assert.Null(open);
    }

    [Theory]
    [InlineData("It wasn't the boys' fault, O'Neil said.")]
    [InlineData("L’homme n’est pas d’accord.")]
    [InlineData("Ankara'da Türkiye'nin")]
    public void ApostrophesAreNoMarks(string text)
    {
        Assert.Empty(MarkPairing.Pair(text, LanguagePacks.For("en"), null, out char? open));
        Assert.Null(open);
    }

    [Fact]
    public void OnlyTheOuterPairComesOut()
    {
        const string text = "„Sie rief ‚Halt‘ und lief“, sagte er.";

        Assert.Equal("Sie rief ‚Halt‘ und lief", Assert.Single(MarkPairing.Pair(text, LanguagePacks.For("de"), null, out _)).Inner.Of(text));
    }

    [Fact]
    public void AnOpenMarkIsReported()
    {
        Assert.True(Assert.Single(MarkPairing.Pair("“We lost it all.", LanguagePacks.For("en"), null, out char? open)).RunsOn);
        Assert.Equal('“', open);
    }
}
