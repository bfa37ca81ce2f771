namespace Synoptic.Model;

/// <summary>What two statements contradict each other in.</summary>
public enum ConflictKind
{
    /// <summary>When.</summary>
    Date,

    /// <summary>How many.</summary>
    Number,

    /// <summary>Who.</summary>
    Person,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Who did what to whom.</summary>
    Role,

    /// <summary>Whether.</summary>
    Polarity,

    /// <summary>Something else.</summary>
    Other,
}
