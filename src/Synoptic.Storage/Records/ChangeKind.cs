namespace Synoptic.Storage;

/// <summary>What can happen on a desk.</summary>
public enum ChangeKind
{
    /// <summary>An article came in.</summary>
    ArticleAdded,

    /// <summary>Another text of a known article came in.</summary>
    ArticleRevised,

    /// <summary>An event was opened.</summary>
    EventOpened,

    /// <summary>An event's articles changed.</summary>
    EventChanged,

    /// <summary>An event took in another, whose id redirects to it from now on.</summary>
    EventMerged,

    /// <summary>An event was cut from another.</summary>
    EventSplit,

    /// <summary>An event's comparison was made.</summary>
    EventCompared,

    /// <summary>A reader corrected the grouping.</summary>
    CorrectionMade,

    /// <summary>The desk applied a correction.</summary>
    CorrectionApplied,
}
