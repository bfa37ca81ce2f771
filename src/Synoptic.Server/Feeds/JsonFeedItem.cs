using System.Text.Json.Serialization;

namespace Synoptic.Server.Feeds;

/// <summary>An event as JSON Feed 1.1 has it.</summary>
/// <param name="Id">A permanent id.</param>
/// <param name="Url">The event's page.</param>
/// <param name="Title">A title.</param>
/// <param name="ContentText">What the desk knows of it, as plain text.</param>
/// <param name="Language">The title's language.</param>
/// <param name="DatePublished">When the desk first saw it.</param>
/// <param name="DateModified">When it last changed.</param>
/// <param name="Tags">Who and where.</param>
public sealed record JsonFeedItem(
    string Id,
    string Url,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    string? Language,
    [property: JsonPropertyName("date_published")] DateTimeOffset DatePublished,
    [property: JsonPropertyName("date_modified")] DateTimeOffset DateModified,
    IReadOnlyList<string> Tags);
