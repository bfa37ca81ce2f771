using Synoptic.Annotate.Time;
using Synoptic.Languages;
using Synoptic.Languages.Patterns;

namespace Synoptic.Tests.Languages.Patterns;

/// <summary>The times and numbers of every pack that ships can be read.</summary>
public sealed class PackLexiconTests
{
    public static TheoryData<string> Codes() => [.. LanguagePacks.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryPackCompiles(string code)
    {
        LanguagePack pack = LanguagePacks.For(code);

        Assert.NotEmpty(PackLexicon.For(pack).Words.All);
        Assert.Contains(pack.Time.Months.Count, (int[])[0, 12]);
        Assert.Equal(7, pack.Time.Weekdays.Count);
        Assert.All(pack.Time.Deictic.Concat(pack.Time.Anaphoric), relative => PackLexicon.UnitNumber(relative.Unit));
        Assert.All(pack.Time.Holidays.Values, rule => Assert.NotNull(Directions.HolidayIn(rule, 2024)));
        Assert.All(pack.Time.Seasons.Keys, key => Assert.Contains(key, (string[])["SP", "SU", "FA", "WI"]));
        Assert.All(pack.Time.DayParts.Keys, key => Assert.Contains(key, (string[])["MO", "MI", "AF", "EV", "NI"]));
        Assert.All(pack.Time.Phases.Keys, key => Assert.Contains(key, (string[])["START", "MID", "END"]));
        Assert.All(pack.Time.Vague.Keys, key => Assert.Contains(key, (string[])["PAST_REF", "PRESENT_REF", "FUTURE_REF"]));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void PluralsAreUnits(string code)
    {
        TimeRules time = LanguagePacks.For(code).Time;

        Assert.All(time.Plurals, plural => Assert.True(time.Units.ContainsKey(plural.Key)));
    }
}
