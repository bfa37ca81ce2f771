namespace Synoptic.Storage;

/// <summary>What a correction says.</summary>
public enum CorrectionKind
{
    /// <summary>An article does not tell of the event that it was put into.</summary>
    NotSameEvent,

    /// <summary>Two events are one.</summary>
    SameEvent,
}
