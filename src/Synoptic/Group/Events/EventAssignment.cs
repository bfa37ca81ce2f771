using Synoptic.Model;

namespace Synoptic.Group.Events;

/// <summary>What a window did with an article.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Event">Id of the event it is in when all changes are done.</param>
/// <param name="Changes">What changed, in order.</param>
/// <param name="Decision">The article weighed against the nearest one of the window, signal by signal; null when none was near.</param>
public sealed record EventAssignment(string Article, string Event, IReadOnlyList<EventChange> Changes, PairDecision? Decision)
{
    /// <summary>The article of the window whose text it takes over, or that takes over its text; the overlap is an estimate. Null when there is none.</summary>
    public ArticleCopy? Copy { get; init; }
}
