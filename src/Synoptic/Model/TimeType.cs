namespace Synoptic.Model;

/// <summary>TIMEX3 type of a time expression.</summary>
public enum TimeType
{
    /// <summary>A day or something coarser.</summary>
    Date,

    /// <summary>Finer than a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that recurs.</summary>
    Set,
}
