namespace Synoptic.Storage;

/// <summary>An entity in an event.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Part">What part it has.</param>
/// <param name="Rank">0 for the most central of its part.</param>
/// <param name="Articles">In how many of the event's articles it stands.</param>
public sealed record EntityLink(string Entity, EntityPart Part, int Rank, int Articles);
