namespace Synoptic.Languages;

/// <summary>
/// Words and shapes of time expressions. Shapes are templates: words in them stand for themselves; a space matches any or no
/// white space; placeholders are listed at <see cref="Dates"/>.
/// </summary>
public sealed record TimeRules
{
    /// <summary>Twelve lists, January first: full names in all cases, and abbreviations.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Months { get; init; } = [];

    /// <summary>Seven lists, Monday first: names in all cases, and abbreviations.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Weekdays { get; init; } = [];

    /// <summary>Units with all forms. Keys: second minute hour day week weekend month quarter year decade century.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Units { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Seasons with all forms. Keys: SP SU FA WI.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Seasons { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Parts of the day with all forms and adverbs. Keys: MO MI AF EV NI (morning, midday, afternoon, evening, night).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DayParts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Shapes of calendar dates. Placeholders: {d} day number, {m} month number, {y} year of four digits, {yy} year of two,
    /// {MONTH} month name, {DOW} weekday, {ORD} ordinal word or digits with an ordinal ending, {DECADE} the digits of a decade.
    /// Most specific first: "{DOW}, {d}. {MONTH} {y}".
    /// </summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>Shapes of clock times: {h} {min} {s}, {AMPM}.</summary>
    public IReadOnlyList<string> Clock { get; init; } = [];

    /// <summary>Words for before and after noon. Keys: am, pm.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AmPm { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words or phrases that name a day or period by its distance from the article's date ("gestern" day -1).</summary>
    public IReadOnlyList<RelativeTime> Deictic { get; init; } = [];

    /// <summary>Words or phrases that count from a point in the narrative ("am Tag zuvor" day -1, "tags darauf" day +1).</summary>
    public IReadOnlyList<RelativeTime> Anaphoric { get; init; } = [];

    /// <summary>"last", "past" before a unit, weekday, month or season, all forms.</summary>
    public IReadOnlyList<string> Last { get; init; } = [];

    /// <summary>"next", "coming", all forms.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>"this", "current", all forms.</summary>
    public IReadOnlyList<string> This { get; init; } = [];

    /// <summary>Shapes of a distance back from now: "vor {n} {UNIT}", "{n} {UNIT} ago".</summary>
    public IReadOnlyList<string> Ago { get; init; } = [];

    /// <summary>Shapes of a distance on from now: "in {n} {UNIT}".</summary>
    public IReadOnlyList<string> Ahead { get; init; } = [];

    /// <summary>Shapes of a length of time where "{n} {UNIT}" does not do ("{n}-tägig").</summary>
    public IReadOnlyList<string> Durations { get; init; } = [];

    /// <summary>Words for an unspecified number before a unit ("einige", "mehrere", "dažas").</summary>
    public IReadOnlyList<string> SomeCount { get; init; } = [];

    /// <summary>Shapes and words of recurring times ("jeden {DOW}", "jährlich").</summary>
    public IReadOnlyList<SetTime> Sets { get; init; } = [];

    /// <summary>Vague references. Keys: PAST_REF ("in letzter Zeit", "pēdējos gados"), PRESENT_REF, FUTURE_REF.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Vague { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that open a time expression and belong to it in evaluation, or to its sense ("seit", "kopš", "bis").</summary>
    public IReadOnlyList<string> Since { get; init; } = [];

    /// <summary>Words between the ends of a range ("bis", "to", "–").</summary>
    public IReadOnlyList<string> RangeWords { get; init; } = [];

    /// <summary>Words that show that a verb is in the future, so that a bare weekday lies ahead ("wird", "will").</summary>
    public IReadOnlyList<string> FutureCues { get; init; } = [];

    /// <summary>Month names of other calendars in use: calendar (hijri, persian) to twelve lists.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Calendars { get; init; } = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>();

    /// <summary>True where numeric dates put the month first (en-US): used only when the figures cannot tell.</summary>
    public bool MonthFirst { get; init; }
}
