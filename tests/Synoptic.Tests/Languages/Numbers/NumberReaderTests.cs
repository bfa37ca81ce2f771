using Synoptic.Languages;
using Synoptic.Languages.Numbers;
using Synoptic.Model;

namespace Synoptic.Tests.Languages.Numbers;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("1.234,5 Euro", "1.234,5", 1234.5)]
    [InlineData("2 000 000 Menschen", "2 000 000", 2e6)]
    [InlineData("3,5 Mio. Euro", "3,5 Mio.", 3.5e6)]
    [InlineData("zwei Millionen", "zwei Millionen", 2e6)]
    [InlineData("dreiundzwanzig Tote", "dreiundzwanzig", 23)]
    [InlineData("zweihunderttausend", "zweihunderttausend", 2e5)]
    [InlineData("2019 200 Menschen", "2019", 2019)]
    public void ReadsGermanNumbers(string text, string words, double value)
    {
        NumberMatch number = NumberReader.Read(text, SmallPacks.German)[0];

        Assert.Equal(words, number.Span.Of(text));
        Assert.Equal(value, number.Value);
    }

    [Theory]
    [InlineData("mindestens 20 Menschen", QuantityBound.AtLeast)]
    [InlineData("bis zu 20 Menschen", QuantityBound.AtMost)]
    [InlineData("rund 20 Menschen", QuantityBound.About)]
    [InlineData("genau 20 Menschen", QuantityBound.Exact)]
    public void ReadsBounds(string text, QuantityBound bound) => Assert.Equal(bound, Assert.Single(NumberReader.Read(text, SmallPacks.German)).Bound);

    [Theory]
    [InlineData("10 bis 15 Jahre", 10, 15)]
    [InlineData("10–15 Jahre", 10, 15)]
    [InlineData("2 bis 3 Millionen Euro", 2e6, 3e6)]
    public void ReadsRanges(string text, double lower, double upper)
    {
        NumberMatch number = Assert.Single(NumberReader.Read(text, SmallPacks.German));

        Assert.Equal(lower, number.Value);
        Assert.Equal(upper, number.Upper);
    }

    [Theory]
    [InlineData("二千三百人", 2300)]
    [InlineData("二〇二三", 2023)]
    [InlineData("3億5000万", 350_000_000)]
    [InlineData("两万五千", 25_000)]
    [InlineData("十五", 15)]
    public void ReadsHanNumerals(string text, double value) => Assert.Equal(value, NumberReader.Read(text, SmallPacks.Chinese)[0].Value);

    [Fact]
    public void ReadsFiguresOfAnyScript()
    {
        Assert.Equal(2023, Assert.Single(NumberReader.Read("٢٠٢٣", LanguagePacks.Undetermined)).Value);
        Assert.Equal(17, Assert.Single(NumberReader.Read("१७", LanguagePacks.Undetermined)).Value);
    }

    [Fact]
    public void MarksVagueWords() => Assert.True(Assert.Single(NumberReader.Read("Dutzende Menschen", SmallPacks.German)).Vague);

    [Fact]
    public void LeavesOrdinalWordsOut() => Assert.Empty(NumberReader.Read("im dritten Rennen", SmallPacks.German));
}
