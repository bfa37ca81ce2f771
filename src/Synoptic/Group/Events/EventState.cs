namespace Synoptic.Group.Events;

/// <summary>An event of the index: its id, which never changes, and the numbers of its articles.</summary>
internal sealed class EventState(string id)
{
    /// <summary>Stable id.</summary>
    public string Id { get; } = id;

    /// <summary>Numbers of its articles, oldest first.</summary>
    public List<int> Members { get; } = [];
}
