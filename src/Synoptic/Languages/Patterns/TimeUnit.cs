namespace Synoptic.Languages.Patterns;

/// <summary>Units of time, finest first.</summary>
internal enum TimeUnit
{
    /// <summary>Second.</summary>
    Second,

    /// <summary>Minute.</summary>
    Minute,

    /// <summary>Hour.</summary>
    Hour,

    /// <summary>Day.</summary>
    Day,

    /// <summary>Week.</summary>
    Week,

    /// <summary>Weekend.</summary>
    Weekend,

    /// <summary>Month.</summary>
    Month,

    /// <summary>Quarter.</summary>
    Quarter,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Decade.</summary>
    Decade,

    /// <summary>Century.</summary>
    Century,
}
