namespace Synoptic.Ingest.Feeds;

/// <summary>A date of a feed.</summary>
/// <param name="Text">As given.</param>
/// <param name="Value">As understood; null when it is no date. Without a zone it is taken for universal time.</param>
public sealed record FeedDate(string Text, DateTimeOffset? Value);
