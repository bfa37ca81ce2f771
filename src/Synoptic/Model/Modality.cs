namespace Synoptic.Model;

/// <summary>Whether a statement tells of something as a fact.</summary>
public enum Modality
{
    /// <summary>As a fact.</summary>
    Asserted,

    /// <summary>As possible or probable.</summary>
    Possible,

    /// <summary>As wished, planned, demanded or expected.</summary>
    Intended,

    /// <summary>As a question or a condition.</summary>
    Conditional,
}
