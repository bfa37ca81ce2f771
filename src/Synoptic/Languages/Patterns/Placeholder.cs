namespace Synoptic.Languages.Patterns;

/// <summary>The placeholders of a pack's shapes.</summary>
internal enum Placeholder
{
    /// <summary>{d}: a day of the month in figures.</summary>
    Day,

    /// <summary>{m}: a month in figures.</summary>
    MonthNumber,

    /// <summary>{y}: a year of four figures.</summary>
    Year,

    /// <summary>{yy}: a year of two figures.</summary>
    ShortYear,

    /// <summary>{MONTH}: the name of a month.</summary>
    Month,

    /// <summary>{DOW}: the name of a weekday.</summary>
    Weekday,

    /// <summary>{ORD}: an ordinal, in words or in figures with an ordinal ending.</summary>
    Ordinal,

    /// <summary>{DECADE}: the figures or the word of a decade.</summary>
    Decade,

    /// <summary>{n}: a number in figures or words.</summary>
    Number,

    /// <summary>{UNIT}: a unit of time.</summary>
    Unit,

    /// <summary>{UNITS}: a unit of time in a form that is plural only.</summary>
    Units,

    /// <summary>{SOME}: a word for an unspecified number.</summary>
    Some,

    /// <summary>{SEASON}: a season.</summary>
    Season,

    /// <summary>{PART}: a part of the day.</summary>
    DayPart,

    /// <summary>{h}: the hour.</summary>
    Hour,

    /// <summary>{min}: the minute.</summary>
    Minute,

    /// <summary>{s}: the second.</summary>
    Second,

    /// <summary>{AMPM}: a word for before or after noon.</summary>
    AmPm,
}
