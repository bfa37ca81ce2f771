namespace Synoptic.Model;

/// <summary>What a claim's statements say to one another.</summary>
public enum Verdict
{
    /// <summary>Two or more articles say the same.</summary>
    Agreed,

    /// <summary>One article says it.</summary>
    OnlyHere,

    /// <summary>Articles contradict each other.</summary>
    Conflict,
}
