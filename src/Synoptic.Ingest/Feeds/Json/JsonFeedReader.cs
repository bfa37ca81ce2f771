using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Synoptic.Ingest.Feeds.Json;

/// <summary>Reads JSON Feed 1 and 1.1. What has another type than it should is passed over.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The feed, or null when the JSON is none.</summary>
    /// <exception cref="FeedFormatException">It is no JSON.</exception>
    public static Feed? Read(string text, Uri? document)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text.TrimStart('\uFEFF'), Options);
            return json.RootElement.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array ? Read(json.RootElement, items, document) : null;
        }
        catch (JsonException e)
        {
            throw new FeedFormatException(string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}: not well-formed JSON"));
        }
        catch (InvalidOperationException)
        {
            throw new FeedFormatException("the JSON holds text that is no Unicode");
        }
    }

    private static Feed Read(JsonElement feed, JsonElement items, Uri? document)
    {
        string? language = Text(feed, "language");
        bool cut = items.GetArrayLength() > FeedReader.MostItems;
        return new Feed(FeedForm.Json)
        {
            Title = FeedText.Line(Text(feed, "title") ?? ""),
            Link = FeedLinks.Resolve(document, Text(feed, "home_page_url")),
            Language = language,
            Items = [.. items.EnumerateArray().Take(FeedReader.MostItems).Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Item(i, language, document))],
            Notes = cut ? [string.Create(CultureInfo.InvariantCulture, $"only the first {FeedReader.MostItems} items were read")] : [],
        };
    }

    private static FeedItem Item(JsonElement item, string? language, Uri? document)
    {
        string? id = Text(item, "id");
        return new FeedItem
        {
            Id = id,
            Title = FeedText.Line(Text(item, "title") ?? ""),
            Link = FeedLinks.Resolve(document, Text(item, "url")) ?? FeedLinks.Resolve(document, Text(item, "external_url")) ?? FeedLinks.Resolve(null, id),
            Published = Date(item, "date_published", language),
            Updated = Date(item, "date_modified", language),
            Language = Text(item, "language") ?? language,
            Authors = [.. Authors(item)],
            Content = Text(item, "content_html") ?? (Text(item, "content_text") is { } plain ? Paragraphs(plain) : null),
            Summary = Text(item, "summary") is { } summary ? WebUtility.HtmlEncode(summary) : null,
        };
    }

    private static string Paragraphs(string plain) =>
        string.Concat(plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>\n"));

    private static FeedDate? Date(JsonElement item, string name, string? language) => Xml.ElementText.Date(Text(item, name), language);

    private static IEnumerable<string> Authors(JsonElement item)
    {
        List<JsonElement> authors = item.TryGetProperty("authors", out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Take(50)]
            : item.TryGetProperty("author", out JsonElement one) ? [one] : [];
        return authors.Where(a => a.ValueKind == JsonValueKind.Object).Select(a => Text(a, "name")).OfType<string>();
    }

    // Version 1 was read with numbers for ids.
    private static string? Text(JsonElement of, string name) =>
        !of.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
}
