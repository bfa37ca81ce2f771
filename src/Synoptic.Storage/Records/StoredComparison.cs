namespace Synoptic.Storage;

/// <summary>An event's comparison in the JSON contract, as it was made.</summary>
/// <param name="Event">Id of the event.</param>
/// <param name="Version">The event's version that it was made from.</param>
/// <param name="Made">When.</param>
/// <param name="Json">The contract's document, UTF-8. Ids of articles, events and entities are the desk's.</param>
public sealed record StoredComparison(string Event, int Version, DateTimeOffset Made, ReadOnlyMemory<byte> Json);
