using System.Net;
using System.Text;

namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>Text of elements, decoded as often as their type says.</summary>
/// <remarks>RFC 4287, section 3.1 (<c>text</c>, <c>html</c>, <c>xhtml</c>); Atom 0.3, section 3.1 (<c>mode</c>); RSS does not say.</remarks>
internal static class ElementText
{
    private const int LongestTitle = 8192;

    /// <summary>As one line of plain text.</summary>
    /// <param name="element">The element, or null.</param>
    /// <param name="isAtom">Whether text without a type is plain text for sure.</param>
    public static string Plain(FeedElement? element, bool isAtom) =>
        element is null ? ""
        : element.Elements.Any() ? FeedText.Line(FeedText.OfHtml(Short(element.Markup())))
        : FeedText.Line(Short(Raw(element)) is var raw && IsHtml(element, raw, isAtom) ? FeedText.OfHtml(raw) : raw);

    /// <summary>As HTML; null when there is nothing in it.</summary>
    public static string? Html(FeedElement? element, bool isAtom)
    {
        if (element is null)
        {
            return null;
        }

        string html = element.Elements.Any() ? element.Markup()
            : Raw(element) is var raw && IsHtml(element, raw, isAtom) ? raw
            : WebUtility.HtmlEncode(raw);
        return string.IsNullOrWhiteSpace(html) ? null : html;
    }

    /// <summary>As a date; null when there is none.</summary>
    public static FeedDate? Date(FeedElement? element, string? language) => Date(element?.Text, language);

    /// <summary>As a date; null when there is none.</summary>
    public static FeedDate? Date(string? text, string? language) =>
        string.IsNullOrWhiteSpace(text) ? null : new FeedDate(text.Trim(), FeedDateText.Read(text, language));

    private static string Short(string text) => text.Length <= LongestTitle ? text : text[..LongestTitle];

    private static string Raw(FeedElement element)
    {
        string text = element.Text;
        if (!string.Equals(element.Attribute("mode"), "base64", StringComparison.OrdinalIgnoreCase) && element.Attribute("type") != "application/octet-stream")
        {
            return text;
        }

        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out int count) ? Encoding.UTF8.GetString(bytes, 0, count) : text;
    }

    private static bool IsHtml(FeedElement element, string raw, bool isAtom)
    {
        string? type = element.Attribute("type")?.Trim().ToLowerInvariant(), mode = element.Attribute("mode")?.Trim().ToLowerInvariant();
        return type switch
        {
            "html" or "text/html" or "xhtml" or "application/xhtml+xml" or "application/octet-stream" => true,
            "text" or "text/plain" or "plain" => false,
            _ => mode == "escaped" || ((!isAtom || mode is not null || element.Name.Contains(':', StringComparison.Ordinal)) && FeedText.LooksLikeHtml(raw)),
        };
    }
}
