namespace Synoptic.Desk;

/// <summary>What a desk can do with a capture.</summary>
public enum TakenKind
{
    /// <summary>It was a new article.</summary>
    Added,

    /// <summary>It was another text of a known article.</summary>
    Revised,

    /// <summary>It said nothing new.</summary>
    Unchanged,

    /// <summary>It was no article.</summary>
    Refused,
}
