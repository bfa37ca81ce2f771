namespace Synoptic.Formats.Contract;

/// <summary>Events linked over time.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Events">Ids of the events, earliest first.</param>
/// <param name="Links">Why each event but the first belongs to it.</param>
public sealed record StoryItem(string Id, IReadOnlyList<string> Events, IReadOnlyList<StoryLinkItem> Links);
