using Synoptic.Languages.Dates;
using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>A time expression as read from its words, before it is resolved.</summary>
/// <param name="Start">Index of its first atom.</param>
/// <param name="End">Index after its last atom.</param>
/// <param name="Sense">What it means.</param>
internal sealed record Candidate(int Start, int End, Sense Sense)
{
    /// <summary>The calendar of year, month and day.</summary>
    public CalendarSystem Calendar { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>The year as a distance from the anchor's ("June of last year").</summary>
    public int? YearOffset { get; init; }

    /// <summary>1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>1 to 31.</summary>
    public int? Day { get; init; }

    /// <summary>1 (Monday) to 7.</summary>
    public int? Weekday { get; init; }

    /// <summary>SP, SU, FA or WI.</summary>
    public string? Season { get; init; }

    /// <summary>1 to 4.</summary>
    public int? Quarter { get; init; }

    /// <summary>The decade's tens (90) or first year (1990), or the century's number.</summary>
    public int Ordinal { get; init; }

    /// <summary>-1 "last", 0 "this", 1 "next" before a name of the calendar.</summary>
    public int? Modifier { get; init; }

    /// <summary>The unit of an offset or length.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>How many units; negative is the past. NaN where the words leave it open.</summary>
    public double Count { get; init; }

    /// <summary>MO, MI, AF, EV or NI.</summary>
    public string? DayPart { get; init; }

    /// <summary>The hour, 0 to 24.</summary>
    public int Hour { get; init; }

    /// <summary>The minute, or -1.</summary>
    public int Minute { get; init; } = -1;

    /// <summary>The second, or -1.</summary>
    public int Second { get; init; } = -1;

    /// <summary>The value where the words give it whole (sets, vague references), or the rule of a named day.</summary>
    public string? Value { get; init; }

    /// <summary>True where the words need a reason to be read as a time: a bare name or number.</summary>
    public bool Bare { get; init; }

    /// <summary>True for a part of the calendar coarser than a day that lacks its year.</summary>
    public bool IsYearless => Sense == Sense.Calendar && Year is null && YearOffset is null && Weekday is null && (Month ?? Quarter) is not null | Season is not null;

    /// <summary>True where it names a day.</summary>
    public bool IsDay => Sense switch
    {
        Sense.Calendar => Day is not null || (Weekday is not null && Month is null),
        Sense.Offset or Sense.Narrative => Unit == TimeUnit.Day,
        _ => Sense == Sense.Holiday,
    };

    /// <summary>True where it is a year and nothing finer.</summary>
    public bool IsYear => (Sense == Sense.Calendar && Year is not null && Month is null && Season is null && Quarter is null)
        || (Sense == Sense.Offset && Unit == TimeUnit.Year);
}
