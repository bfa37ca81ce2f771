namespace Synoptic.Group.Events;

/// <summary>One change to the events of a window. Applied in order, changes keep a copy of the events elsewhere exact.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Event">Id of the event that the articles are in now, or, when they were forgotten, were in last.</param>
/// <param name="From">Id of the event that they came from, when merged or split, else null.</param>
/// <param name="Articles">Ids of the articles concerned.</param>
public sealed record EventChange(EventChangeKind Kind, string Event, string? From, IReadOnlyList<string> Articles);
