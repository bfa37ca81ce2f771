namespace Synoptic.Languages.Patterns;

/// <summary>What a word or phrase of a pack does in times and numbers.</summary>
internal enum LexicalClass : byte
{
    /// <summary>Name of a month; the value is 100 times the calendar plus the month.</summary>
    Month,

    /// <summary>Name of a weekday, 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>Unit of time, a <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>Unit of time in a form that is plural only.</summary>
    PluralUnit,

    /// <summary>Unit of time in a form that means two.</summary>
    DualUnit,

    /// <summary>Season, an index into <see cref="PackLexicon.SeasonKeys"/>.</summary>
    Season,

    /// <summary>Part of the day, an index into <see cref="PackLexicon.DayPartKeys"/>.</summary>
    DayPart,

    /// <summary>Cardinal number word.</summary>
    Cardinal,

    /// <summary>Scale word.</summary>
    Scale,

    /// <summary>Ordinal word.</summary>
    Ordinal,

    /// <summary>Ending that makes figures an ordinal.</summary>
    OrdinalSuffix,

    /// <summary>Vague number word.</summary>
    VagueNumber,

    /// <summary>Word that makes a number approximate, a lower or an upper bound: a <see cref="Model.QuantityBound"/>.</summary>
    Bound,

    /// <summary>"last", "next" or "this": -1, 1 or 0.</summary>
    Modifier,

    /// <summary>Index into <see cref="TimeRules.Deictic"/>.</summary>
    Deictic,

    /// <summary>Index into <see cref="TimeRules.Anaphoric"/>.</summary>
    Anaphoric,

    /// <summary>Word for an unspecified number.</summary>
    SomeCount,

    /// <summary>Vague reference, an index into <see cref="PackLexicon.VagueKeys"/>.</summary>
    Vague,

    /// <summary>Word that opens a time and belongs to its sense.</summary>
    Since,

    /// <summary>Word between the ends of a range.</summary>
    RangeWord,

    /// <summary>Verb of saying.</summary>
    Saying,

    /// <summary>Sign of the future tense.</summary>
    FutureCue,

    /// <summary>Before noon 0, after noon 12.</summary>
    AmPm,

    /// <summary>Word that comes before a time.</summary>
    Preposition,

    /// <summary>Article or demonstrative that belongs to the words of a time.</summary>
    Article,

    /// <summary>Word for the start (1), middle (2) or end (3) of a period.</summary>
    Phase,

    /// <summary>Word of a decade: its tens.</summary>
    Decade,

    /// <summary>Name of a day in the calendar, an index into <see cref="PackLexicon.Holidays"/>.</summary>
    Holiday,
}
