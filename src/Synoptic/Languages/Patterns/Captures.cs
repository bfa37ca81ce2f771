using System.Runtime.InteropServices;

namespace Synoptic.Languages.Patterns;

/// <summary>What the placeholders of a matched shape stand for; -1 where a shape has none.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Captures
{
    /// <summary>Nothing captured.</summary>
    public static Captures None { get; } = new()
    {
        Year = -1,
        Month = -1,
        Day = -1,
        Weekday = -1,
        Ordinal = -1,
        Decade = -1,
        Number = double.NaN,
        Unit = -1,
        Season = -1,
        DayPart = -1,
        Hour = -1,
        Minute = -1,
        Second = -1,
        AmPm = -1,
    };

    /// <summary>The year as written; one of two figures is <see cref="ShortYear"/>.</summary>
    public int Year { get; set; }

    /// <summary>Whether the year had two figures.</summary>
    public bool ShortYear { get; set; }

    /// <summary>100 times the calendar plus the month.</summary>
    public int Month { get; set; }

    /// <summary>The day of the month.</summary>
    public int Day { get; set; }

    /// <summary>1 (Monday) to 7.</summary>
    public int Weekday { get; set; }

    /// <summary>The ordinal's value.</summary>
    public int Ordinal { get; set; }

    /// <summary>The decade: its tens (90) or its first year (1990).</summary>
    public int Decade { get; set; }

    /// <summary>The number.</summary>
    public double Number { get; set; }

    /// <summary>Whether the number is unspecified ("einige").</summary>
    public bool Some { get; set; }

    /// <summary>The unit, a <see cref="TimeUnit"/>.</summary>
    public int Unit { get; set; }

    /// <summary>Index of the season's key.</summary>
    public int Season { get; set; }

    /// <summary>Index of the key of the part of the day.</summary>
    public int DayPart { get; set; }

    /// <summary>The hour.</summary>
    public int Hour { get; set; }

    /// <summary>The minute.</summary>
    public int Minute { get; set; }

    /// <summary>The second.</summary>
    public int Second { get; set; }

    /// <summary>Before noon 0, after noon 12.</summary>
    public int AmPm { get; set; }
}
