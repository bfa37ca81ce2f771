namespace Synoptic.Ingest.Feeds;

/// <summary>A feed that is not read on, with the place and the cause.</summary>
internal sealed class FeedFormatException(string message) : FormatException(message);
