using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Synoptic.Model;

namespace Synoptic.Ingest.Sources;

/// <summary>
/// One article as a JSON object: <c>html</c> (a page) or <c>text</c>, and what is known of it: <c>url</c>, <c>id</c>,
/// <c>title</c>, <c>published</c>, <c>outlet</c>, <c>authors</c>, <c>language</c>. Other fields are passed over.
/// </summary>
internal static class LineRecord
{
    private const int KeyLength = 32;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>The capture of a line, with its key; or the problem with it.</summary>
    public static (Ingested Read, string? Key) Read(byte[] line, string input)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line, Options);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement, input) : (Ingested.Failed(input, ProblemKind.Unreadable, "the line is no JSON object"), null);
        }
        catch (JsonException e)
        {
            return (Ingested.Failed(input, ProblemKind.Unreadable, "the line is no JSON: " + e.Message), null);
        }
        catch (InvalidOperationException)
        {
            return (Ingested.Failed(input, ProblemKind.Unreadable, "the line holds text that is no Unicode"), null);
        }
    }

    private static (Ingested Read, string? Key) Read(JsonElement record, string input)
    {
        string? html = Text(record, "html"), text = Text(record, "text"), id = Text(record, "id"), address = Text(record, "url");
        if (string.IsNullOrWhiteSpace(html) && string.IsNullOrWhiteSpace(text))
        {
            return (Ingested.Failed(input, ProblemKind.Empty, "the record has neither 'html' nor 'text'"), null);
        }

        Uri? url = Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps) ? parsed : null;
        string content = string.IsNullOrWhiteSpace(html) ? Page(record, text!) : html;
        Capture capture = new(address ?? id ?? input, Encoding.UTF8.GetBytes(content)) { Url = url, MediaType = content == text ? null : "text/html", Charset = "utf-8" };

        // Without address or id a record is known by what it says: the number of its line means nothing in another run.
        string? key = id is not null ? "record:" + id : url is null ? "text:" + Convert.ToHexStringLower(SHA256.HashData(capture.Bytes.Span))[..KeyLength] : null;
        return (Ingested.Of(capture), key);
    }

    private static string Page(JsonElement record, string text)
    {
        string? title = Text(record, "title"), published = Text(record, "published"), outlet = Text(record, "outlet"), language = Text(record, "language");
        string[] authors = [.. Texts(record, "authors")];
        if (title is null && published is null && outlet is null && authors.Length == 0)
        {
            return text;
        }

        StringBuilder body = new();
        foreach (string paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            body.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
        }

        return new MadePage(body.ToString()) { Title = title, Published = published, Outlet = outlet, Language = language, Authors = authors }.ToHtml();
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static IEnumerable<string> Texts(JsonElement record, string name) =>
        !record.TryGetProperty(name, out JsonElement value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!] : [];
}
