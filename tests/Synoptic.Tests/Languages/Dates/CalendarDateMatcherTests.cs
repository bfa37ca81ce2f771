using System.Globalization;
using Synoptic.Languages;
using Synoptic.Languages.Dates;

namespace Synoptic.Tests.Languages.Dates;

public sealed class CalendarDateMatcherTests
{
    [Theory]
    [InlineData("de", "Am Donnerstag, den 28. September 2023, war es.", "Donnerstag, den 28. September 2023", "2023-09-28 4")]
    [InlineData("de", "Am 17. September", "17. September", "-09-17")]
    [InlineData("de", "vom 17.9.2023 an", "17.9.2023", "2023-09-17")]
    [InlineData("de", "am dritten Mai 1999", "dritten Mai 1999", "1999-05-03")]
    [InlineData("de", "Stand 9.28.2023", "9.28.2023", "2023-09-28")]
    [InlineData("de", "im Jahre 2001", "Jahre 2001", "2001")]
    [InlineData("lv", "ceturtdien, 2023.gada 28.septembrī piedalījās", "ceturtdien, 2023.gada 28.septembrī", "2023-09-28 4")]
    [InlineData("zh", "二〇二三年九月二十八日", "二〇二三年九月二十八日", "2023-09-28")]
    [InlineData("zh", "他于2023年9月28日抵达", "2023年9月28日", "2023-09-28")]
    [InlineData("ar", "يوم الخميس ٢٨ سبتمبر ٢٠٢٣", "الخميس ٢٨ سبتمبر ٢٠٢٣", "2023-09-28 4")]
    [InlineData("und", "2023-09-28T14:05", "2023-09-28", "2023-09-28")]
    public void FindsDates(string language, string text, string words, string expected)
    {
        CalendarDate date = Assert.Single(CalendarDateMatcher.Find(text, Pack(language)));

        Assert.Equal(words, date.Span.Of(text));
        Assert.Equal(expected, Write(date));
    }

    [Theory]
    [InlineData("192.168.10.2023")]
    [InlineData("am 31. Februar")]
    [InlineData("Version 3.17.9.2023")]
    [InlineData("2011 nach dem Sturz")]
    public void FindsNoneWhereThereIsNone(string text) => Assert.Empty(CalendarDateMatcher.Find(text, SmallPacks.German));

    [Fact]
    public void ConvertsTheHijriCalendar()
    {
        CalendarDate date = Assert.Single(CalendarDateMatcher.Find("في 13 ربيع الأول 1445", SmallPacks.Arabic));

        Assert.Equal(CalendarSystem.Hijri, date.Calendar);
        Assert.Equal(new DateOnly(2023, 9, 28), date.ToDay());
    }

    [Theory]
    [InlineData(1995, 4, 16)]
    [InlineData(2024, 3, 31)]
    public void KnowsEaster(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Calendars.Easter(year));

    private static LanguagePack Pack(string language) => language switch
    {
        "de" => SmallPacks.German,
        "lv" => SmallPacks.Latvian,
        "zh" => SmallPacks.Chinese,
        "ar" => SmallPacks.Arabic,
        _ => LanguagePacks.Undetermined,
    };

    private static string Write(CalendarDate date)
    {
        string text = date.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        text += date.Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"-{month:00}") : "";
        text += date.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "";
        return text + (date.Weekday is { } weekday ? string.Create(CultureInfo.InvariantCulture, $" {weekday}") : "");
    }
}
