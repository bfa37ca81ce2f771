using System.Text.Json;
using Synoptic.Extract.Markup;

namespace Synoptic.Extract.Metadata;

/// <summary>Gathers what a page's metadata says of its text.</summary>
internal static class ClueReader
{
    /// <summary>The clues of a page.</summary>
    public static PageClues Read(PageFacts facts)
    {
        string? title = null, description = null, body = null;
        foreach (JsonElement article in facts.Data.Articles)
        {
            title ??= facts.Data.Text(article, "headline");
            description ??= facts.Data.Text(article, "description");
            body ??= facts.Data.Text(article, "articleBody") ?? facts.Data.Text(article, "text");
        }

        title = facts.Meta("og:title", "twitter:title")?.Value ?? title
            ?? (facts.Headings.Count > 0 ? PageFacts.WordsOf(facts.Headings[0]) : facts.Title);
        description ??= facts.Meta("og:description", "description", "twitter:description")?.Value;
        return new PageClues
        {
            Title = title is null ? null : PageClues.Squeeze(title, 400),
            Description = description is null ? null : PageClues.Squeeze(description, 4000),
            Body = body is { Length: > 200 } ? PageClues.Squeeze(body) : null,
        };
    }
}
