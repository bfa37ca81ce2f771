namespace Synoptic.Group.Events;

/// <summary>An event that an article may belong to.</summary>
/// <param name="Event">The event.</param>
/// <param name="Score">How near the article is to it, as log-odds.</param>
/// <param name="Nearest">Number of its nearest article.</param>
/// <param name="Best">How near that one is.</param>
internal readonly record struct NearEvent(EventState Event, double Score, int Nearest, double Best);
