using Synoptic.Model;

namespace Synoptic.Ingest.Feeds;

/// <summary>What a capture came to: a feed or a problem, never both.</summary>
/// <param name="Feed">The feed, or null.</param>
/// <param name="Problem">Why there is none, with the place; or null.</param>
public sealed record FeedReading(Feed? Feed, Problem? Problem);
