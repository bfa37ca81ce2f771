namespace Synoptic.Languages;

/// <summary>
/// Words and shapes of time expressions. Shapes are templates: words in them stand for themselves; a space matches any or no
/// white space, no space none; <c>[a|b]</c> may be missing, <c>(a|b)</c> is a choice; placeholders are listed at
/// <see cref="Dates"/>. The same brackets may stand in words and phrases.
/// </summary>
/// <remarks>
/// Matching folds case, with one exception: a word or phrase that the pack writes with a capital matches only with a capital
/// ("May", "Morgen"), one in lower case matches both. So month names are written as the language writes them within a sentence.
/// </remarks>
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
    /// {MONTH} month name, {DOW} weekday, {ORD} ordinal word or digits with an ordinal ending, {DECADE} the digits of a decade
    /// (90, 1990) or a word of <see cref="Decades"/>, {SEASON} season, {UNIT} unit.
    /// Most specific first: "[{DOW}, ]{d}. {MONTH}[ {y}]". The longest match wins. A weekday, a month, a season, and a year of
    /// four figures alone need no shape; words around a year do ("{y}. gada", "im Jahr[e] {y}"). ISO dates and "17.9.2023" need
    /// none either. {ORD} before or after {UNIT} gives a quarter or a century ("drittes Quartal", "XX gadsimtā"); only shapes
    /// with {DECADE} give decades.
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

    /// <summary>
    /// "last", "past" before a unit, weekday, month or season, all forms (after it where <see cref="ModifierAfter"/>). With a
    /// number and a unit, or a plural unit, it makes a duration ("the last three years").
    /// </summary>
    public IReadOnlyList<string> Last { get; init; } = [];

    /// <summary>"next", "coming", all forms.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>"this", "current", all forms.</summary>
    public IReadOnlyList<string> This { get; init; } = [];

    /// <summary>Shapes of a distance back from now: "vor {n} {UNIT}", "{n} {UNIT} ago".</summary>
    public IReadOnlyList<string> Ago { get; init; } = [];

    /// <summary>Shapes of a distance on from now: "in {n} {UNIT}".</summary>
    public IReadOnlyList<string> Ahead { get; init; } = [];

    /// <summary>
    /// Shapes of a length of time where "{n} {UNIT}" does not do, the unit before a colon: "day:{n}[-]tägig[e|er|es|en|em]",
    /// "{UNITS} nachdem", "{SOME} {UNIT} lang". {UNITS} is a unit in a form of <see cref="Plurals"/>, {SOME} a word of
    /// <see cref="SomeCount"/>. What follows a number without a space may also be glued to a number word ("dreitägig").
    /// </summary>
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

    /// <summary>Forms of units that are plural only ("Jahren", "years", "dienas"), also listed in <see cref="Units"/>. Same keys.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Plurals { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Forms of units that mean two of them ("يومين", "שעתיים"), also listed in <see cref="Units"/>. Same keys.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Duals { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>True where "last", "next" and "this" may follow what they modify ("la semaine dernière").</summary>
    public bool ModifierAfter { get; init; }

    /// <summary>True where "last", "next" and "this" never stand before what they modify ("hari ini", "tuần này").</summary>
    public bool ModifierOnlyAfter { get; init; }

    /// <summary>True where a weekday and a part of the day are written as one word ("Freitagabend").</summary>
    public bool Compounds { get; init; }

    /// <summary>Words that come before a time ("in", "im", "am", "on", "since"): evidence that a bare number is a year.</summary>
    public IReadOnlyList<string> Prepositions { get; init; } = [];

    /// <summary>Articles and determiners that belong to the words of a time when they stand before it ("the last week", "den letzten Jahren").</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Words for a part of a period, before it ("Anfang", "early", "the end of"). Keys: START MID END.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Phases { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words of decades with their tens ("fünfziger" 50, "nineties" 90), used where a shape has {DECADE}.</summary>
    public IReadOnlyDictionary<string, int> Decades { get; init; } = new Dictionary<string, int>();

    /// <summary>Shapes of a distance back from a point in the narrative: "{n} {UNIT} zuvor", "{n} {UNIT} earlier".</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Shapes of a distance on from a point in the narrative: "{n} {UNIT} später", "{n} {UNIT} later".</summary>
    public IReadOnlyList<string> Later { get; init; } = [];

    /// <summary>Named days with their rule: <c>MM-DD</c>, <c>MM-W#N</c> for the Nth weekday W of a month, or days from Easter Sunday as <c>easter-7</c>, <c>easter+49</c>.</summary>
    public IReadOnlyDictionary<string, string> Holidays { get; init; } = new Dictionary<string, string>();

    /// <summary>True where numeric dates put the month first (en-US): used only when the figures cannot tell.</summary>
    public bool MonthFirst { get; init; }
}
