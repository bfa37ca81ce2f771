namespace Synoptic.Languages.Patterns;

/// <summary>What a shape of a pack stands for.</summary>
internal enum ShapeKind
{
    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A clock time.</summary>
    Clock,

    /// <summary>A distance back from now.</summary>
    Ago,

    /// <summary>A distance on from now.</summary>
    Ahead,

    /// <summary>A distance back from a point in the narrative.</summary>
    Earlier,

    /// <summary>A distance on from a point in the narrative.</summary>
    Later,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}
