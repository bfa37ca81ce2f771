using Synoptic.Languages;
using Synoptic.Languages.Identification;

namespace Synoptic.Tests.Languages;

public sealed class LanguagePacksTests
{
    public static TheoryData<string> Codes => [.. LanguagePacks.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void SectionsThatAPackLeavesOutHaveTheirDefaults(string code)
    {
        LanguagePack pack = LanguagePacks.For(code);
        Assert.Equal(code, pack.Language);
        Assert.NotNull(pack.StopWords);
        Assert.NotNull(pack.Furniture.Advertisement);
        Assert.NotNull(pack.Time.Months);
        Assert.NotNull(pack.Names.CaseEndings);
        Assert.NotNull(pack.Reporting.Verbs);
        Assert.NotEmpty(pack.Numbers.Decimal);
        Assert.NotNull(pack.Lexicon);
    }

    [Fact]
    public void AnUnknownLanguageHasAnEmptyPack() => Assert.Same(LanguagePacks.Undetermined, LanguagePacks.For("xx"));

    [Theory]
    [InlineData("no")]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("nb-NO")]
    [InlineData("no_NO")]
    public void NorwegiansShareAPack(string code) => Assert.Equal("no", LanguagePacks.For(code).Language);

    [Fact]
    public void NorwegianIsReadWithItsPackWhateverTheIdentifierCallsIt()
    {
        const string text = "Regjeringen la tirsdag fram et forslag om å øke støtten til kommunene. Stortinget skal behandle saken før sommeren, sier statsministeren.";
        Assert.Equal("no", LanguagePacks.For(LanguageIdentifier.Default.Identify(text).Language).Language);
    }
}
