using System.Text.Json;
using Synoptic.Languages.Identification;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads the language: what the page declares, checked against its words.</summary>
internal sealed class LanguageReader(PageFacts facts)
{
    /// <summary>The language that the page declares, primary subtag in lower case, or null.</summary>
    public string? Declared { get; } = Declaration(facts);

    /// <summary>The language of a text of this page, or <c>und</c>.</summary>
    public string Of(string body) => Declared ?? LanguageIdentifier.Default.Identify(body).Language;

    private static string? Declaration(PageFacts facts)
    {
        string? data = null;
        foreach (JsonElement article in facts.Data.Articles)
        {
            data ??= facts.Data.Text(article, "inLanguage");
        }

        return Primary(facts.Lang) ?? Primary(data) ?? Primary(facts.Meta("og:locale")?.Value) ?? Primary(facts.Meta("content-language", "language", "dc.language")?.Value);
    }

    private static string? Primary(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        tag = tag.Trim();
        int end = 0;
        while (end < tag.Length && char.IsAsciiLetter(tag[end]))
        {
            end++;
        }

        return end is 2 or 3 ? tag[..end].ToLowerInvariant() : null;
    }
}
