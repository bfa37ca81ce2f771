namespace Synoptic.Model;

/// <summary>Events linked over time: a quake and its aftershock, a trial from charge to verdict.</summary>
/// <param name="Id">Stable id: derived from the earliest event.</param>
/// <param name="Events">Ids of the events, earliest first.</param>
/// <param name="Links">Why: each event but the first is linked to one before it.</param>
public sealed record Story(string Id, IReadOnlyList<string> Events, IReadOnlyList<StoryLink> Links);
