namespace Synoptic.Annotate.Time;

/// <summary>What the words of a time expression mean, before they are resolved.</summary>
internal enum Sense
{
    /// <summary>A point or period of the calendar, whole or in part: year, month, day, weekday, season, quarter.</summary>
    Calendar,

    /// <summary>So many units from now.</summary>
    Offset,

    /// <summary>So many units from a point in the narrative.</summary>
    Narrative,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>A century.</summary>
    Century,

    /// <summary>A named day.</summary>
    Holiday,

    /// <summary>A part of the day alone.</summary>
    DayPart,

    /// <summary>A clock time.</summary>
    Clock,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,

    /// <summary>PAST_REF, PRESENT_REF or FUTURE_REF.</summary>
    Vague,
}
