using Synoptic.Languages;

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
}
