using Synoptic.Languages;
using Synoptic.Languages.Concepts;

namespace Synoptic.Tests.Languages;

/// <summary>A pack that lacks a section would make its language quietly worse than the others: each must be whole.</summary>
public class PackTests
{
    private static readonly string[] UnitKeys = ["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"];
    private static readonly string[] SeasonKeys = ["SP", "SU", "FA", "WI"];
    private static readonly string[] DayPartKeys = ["MO", "MI", "AF", "EV", "NI"];
    private static readonly string[] VagueKeys = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"];

    public static TheoryData<string> Codes { get; } = [.. LanguagePacks.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Says_which_language_it_is(string code)
    {
        LanguagePack pack = LanguagePacks.For(code);
        Assert.Equal(code, pack.Language);
        Assert.NotEmpty(pack.Name);
        Assert.NotEmpty(pack.Endonym);
        Assert.Matches("^[A-Z][a-z]{3}$", pack.Script);
        Assert.InRange(pack.StopWords.Count, 60, 600);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Time_is_whole(string code)
    {
        TimeRules time = LanguagePacks.For(code).Time;
        Assert.Equal(12, time.Months.Count);
        Assert.Equal(7, time.Weekdays.Count);
        Assert.All([.. time.Months, .. time.Weekdays], names => Assert.NotEmpty(names));
        Assert.Superset(UnitKeys.ToHashSet(), time.Units.Keys.ToHashSet());
        Assert.Equal(SeasonKeys.Order(StringComparer.Ordinal), time.Seasons.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(DayPartKeys.Order(StringComparer.Ordinal), time.DayParts.Keys.Order(StringComparer.Ordinal));
        Assert.Superset(VagueKeys.ToHashSet(), time.Vague.Keys.ToHashSet());
        Assert.All(time.Calendars.Values, months => Assert.Equal(12, months.Count));
        AtLeast(10, time.Dates, "dates");
        AtLeast(2, time.Clock, "clock");
        AtLeast(2, time.Ago, "ago");
        AtLeast(1, [.. time.Ahead, .. time.Later], "ahead or later");
        AtLeast(3, time.FutureCues, "future cues");
        AtLeast(3, time.Sets, "sets");
        AtLeast(1, time.Last, "last");
        AtLeast(1, time.Next, "next");
        AtLeast(1, time.This, "this");
        AtLeast(2, time.SomeCount, "some");
        AtLeast(2, time.Since, "since");
        AtLeast(2, time.RangeWords, "range words");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Names_the_days_around_now(string code)
    {
        TimeRules time = LanguagePacks.For(code).Time;
        // Weeks, months and years may be left to "last", "this" and "next" before a unit.
        (string Unit, int Offset)[] needed = [("day", -1), ("day", 0), ("day", 1)];
        Assert.Empty(needed.Except(time.Deictic.Select(d => (d.Unit, d.Offset))));
        Assert.Contains(time.Anaphoric, a => a is { Unit: "day", Offset: -1 });
        Assert.Contains(time.Anaphoric, a => a is { Unit: "day", Offset: 1 });
        Assert.All(time.Deictic.Concat(time.Anaphoric), r =>
        {
            Assert.NotEmpty(r.Words);
            Assert.Contains(r.Unit, UnitKeys);
            Assert.True(r.Part is null || DayPartKeys.Contains(r.Part), r.Part);
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Counts(string code)
    {
        NumberRules numbers = LanguagePacks.For(code).Numbers;
        for (int n = 1; n <= 12; n++)
        {
            Assert.Contains(n, numbers.Words.Values.Concat(numbers.Scales.Values));
        }

        Assert.Contains(1000, numbers.Scales.Values);
        Assert.Contains(1_000_000, numbers.Scales.Values);
        Assert.Contains(1, numbers.Ordinals.Values);
        Assert.NotEqual("", numbers.Decimal);
        AtLeast(1, numbers.Group, "group");
        AtLeast(3, numbers.About, "about");
        AtLeast(3, numbers.AtLeast, "at least");
        AtLeast(3, numbers.AtMost, "at most");
        Assert.NotEmpty(numbers.Vague);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Reports(string code)
    {
        ReportingRules reporting = LanguagePacks.For(code).Reporting;
        Assert.All(reporting.QuoteMarks, pair => Assert.Equal(2, pair.Count));
        AtLeast(2, reporting.QuoteMarks, "quotation marks");
        AtLeast(40, reporting.Verbs, "verbs");
        AtLeast(5, reporting.OutletVerbs, "outlets' verbs");
        AtLeast(15, reporting.Nouns, "nouns");
        AtLeast(5, reporting.AccordingTo, "according to");
        AtLeast(3, reporting.Citing, "citing");
        Assert.All(reporting.AccordingTo.Concat(reporting.Citing), shape => Assert.Contains("{SOURCE}", shape));
        AtLeast(1, reporting.Complementizers, "complementizers");
        AtLeast(2, reporting.SpeakerPronouns, "pronouns");
        AtLeast(15, reporting.UnnamedSources, "unnamed sources");
        AtLeast(8, reporting.MediaNouns, "media");
        AtLeast(4, reporting.CreditWords, "credits");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Names_and_modality_are_whole(string code)
    {
        LanguagePack pack = LanguagePacks.For(code);
        AtLeast(60, pack.Names.Titles, "titles");
        AtLeast(30, pack.Names.OrganisationWords, "organisations");
        AtLeast(20, pack.Names.PlaceWords, "places");
        Assert.InRange(pack.Names.Demonyms.Count, 60, 260);
        Assert.All(pack.Names.Demonyms, d =>
        {
            Assert.Matches("^[A-Z]{2}$", d.Key);
            Assert.NotEmpty(d.Value);
        });
        AtLeast(5, pack.Modality.Negation, "negation");
        AtLeast(5, pack.Modality.Denial, "denial");
        AtLeast(8, pack.Modality.Possible, "possible");
        AtLeast(8, pack.Modality.Intended, "intended");
        AtLeast(3, pack.Modality.Conditional, "conditional");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Furniture_is_whole(string code)
    {
        FurniturePhrases f = LanguagePacks.For(code).Furniture;
        AtLeast(3, f.Advertisement, "advertisement");
        AtLeast(8, f.Related, "related");
        AtLeast(6, f.ReadMore, "read more");
        AtLeast(5, f.Comments, "comments");
        AtLeast(4, f.CommentPolicy, "comment policy");
        AtLeast(6, f.Share, "share");
        AtLeast(6, f.Subscription, "subscription");
        AtLeast(6, f.Cookie, "cookie");
        AtLeast(4, f.Paywall, "paywall");
        AtLeast(8, f.Navigation, "navigation");
        AtLeast(6, f.Footer, "footer");
        AtLeast(3, f.DateLabels, "date labels");
        AtLeast(2, f.ModifiedLabels, "modified labels");
        AtLeast(3, f.BylineLabels, "byline labels");
        AtLeast(4, f.CreditLabels, "credit labels");
        AtLeast(5, f.Player, "player");
        AtLeast(15, f.Sections, "sections");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_list_holds_an_empty_word(string code)
    {
        LanguagePack pack = LanguagePacks.For(code);
        IEnumerable<string> words =
        [
            .. pack.StopWords, .. pack.Sentences.Abbreviations, .. pack.Numbers.Words.Keys, .. pack.Numbers.Scales.Keys, .. pack.Numbers.Ordinals.Keys,
            .. pack.Time.Months.SelectMany(m => m), .. pack.Time.Weekdays.SelectMany(d => d), .. pack.Time.Units.Values.SelectMany(u => u),
            .. pack.Reporting.Verbs, .. pack.Reporting.Nouns, .. pack.Names.Titles, .. pack.Names.CaseEndings,
            .. pack.Names.Demonyms.Values.SelectMany(d => d), .. pack.Lexicon.Values.SelectMany(w => w),
        ];
        Assert.All(words, w => Assert.Equal(w.Trim(), w == "" ? " " : w));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Lexicon_covers_the_inventory_and_nothing_else(string code)
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> lexicon = LanguagePacks.For(code).Lexicon;
        Assert.All(lexicon, entry =>
        {
            Assert.True(ConceptInventory.TryGet(entry.Key, out _), $"no concept {entry.Key}");
            Assert.InRange(entry.Value.Count, 1, 8);
        });
        Assert.SkipWhen(lexicon.Count == 0, "no lexicon yet");
        Assert.InRange(lexicon.Count, (int)(ConceptInventory.All.Count * 0.95), ConceptInventory.All.Count);
    }

    private static void AtLeast<T>(int count, IReadOnlyCollection<T> words, string what) =>
        Assert.True(words.Count >= count, $"{what}: {words.Count}, needed {count}");
}
