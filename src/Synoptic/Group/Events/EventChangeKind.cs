namespace Synoptic.Group.Events;

/// <summary>What can happen to events when an article comes in.</summary>
public enum EventChangeKind
{
    /// <summary>The article opened an event.</summary>
    Opened,

    /// <summary>The article joined an event that was there.</summary>
    Joined,

    /// <summary>An event ended: all its articles went over to another, which keeps its id.</summary>
    Merged,

    /// <summary>Articles left an event, which goes on under its id, for another, which may be new.</summary>
    Split,

    /// <summary>Articles fell out of the window; the event ended if they were its last.</summary>
    Forgotten,
}
