using Synoptic.Group.Scoring;

namespace Synoptic.Group.Events;

/// <summary>What the index did with an article.</summary>
/// <param name="Event">Id of the event it was put into.</param>
/// <param name="IsNew">True when no event was near enough.</param>
/// <param name="Nearest">Id of the article that spoke most for it, with the score, or null.</param>
/// <param name="Score">That score.</param>
/// <param name="Merged">Ids of events that ended in <paramref name="Event"/> by this, oldest first.</param>
/// <param name="Moved">Articles that were moved out of their event by this, with the id of the event they are in now.</param>
internal sealed record Assignment(
    string Event, bool IsNew, string? Nearest, PairScore Score, IReadOnlyList<string> Merged, IReadOnlyList<(string Article, string Event)> Moved);
