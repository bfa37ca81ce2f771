namespace Synoptic.Storage;

/// <summary>An article's signature, by which grouping goes on after a restart.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Seen">When the desk took the text that it was made of.</param>
/// <param name="Event">Id of the event that the article is in.</param>
/// <param name="Bytes">The signature in its own form.</param>
public sealed record SignatureRecord(string Article, DateTimeOffset Seen, string Event, ReadOnlyMemory<byte> Bytes);
