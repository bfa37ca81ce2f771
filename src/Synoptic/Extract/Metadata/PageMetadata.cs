using System.Text.Json;
using Synoptic.Extract.Markup;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract.Metadata;

/// <summary>The metadata of a page, each value with where it was read.</summary>
internal sealed class PageMetadata
{
    private const int MostKeywords = 50;
    private readonly LanguageReader _language;

    private PageMetadata(LanguageReader language)
    {
        _language = language;
    }

    /// <summary>The title, or null.</summary>
    public string? Title { get; private init; }

    /// <summary>Index of the segment that shows the title, or -1.</summary>
    public int TitleSegment { get; private init; }

    /// <summary>The page's address.</summary>
    public string? Url { get; private init; }

    /// <summary>The outlet.</summary>
    public Field? Outlet { get; private init; }

    /// <summary>The authors.</summary>
    public required IReadOnlyList<Field> Authors { get; init; }

    /// <summary>When it was published.</summary>
    public ArticleDate? Published { get; private init; }

    /// <summary>When it was last changed.</summary>
    public ArticleDate? Modified { get; private init; }

    /// <summary>The section.</summary>
    public Field? Section { get; private init; }

    /// <summary>Keywords.</summary>
    public required IReadOnlyList<Field> Keywords { get; init; }

    /// <summary>The picture that leads the article.</summary>
    public LeadImage? Image { get; private init; }

    /// <summary>Reads the metadata of a page.</summary>
    public static PageMetadata Read(PageFacts facts, SegmentedPage page, Capture capture, string source)
    {
        LanguageReader language = new(facts);
        LanguagePack pack = LanguagePacks.For(language.Early(page));
        (string? title, int segment) = TitleReader.Read(facts, page);
        DateReader dates = new(facts, page, pack, capture.Url, source, segment);
        return new PageMetadata(language)
        {
            Title = title,
            TitleSegment = segment,
            Url = Absolute(facts.Canonical, capture.Url) ?? Absolute(facts.Meta("og:url")?.Value, capture.Url) ?? capture.Url?.AbsoluteUri,
            Outlet = OutletOf(facts),
            Authors = new AuthorReader(facts, page, pack, segment).Read(),
            Published = dates.Published(),
            Modified = dates.Modified(),
            Section = First(facts, "articleSection", "article:section"),
            Keywords = KeywordsOf(facts),
            Image = ImageOf(facts, capture.Url) is { } image ? ImageCaption.Link(image, facts, page) : null,
        };
    }

    /// <summary>The language of a text of this page.</summary>
    public string LanguageOf(string body) => _language.Of(body);

    private static Field? OutletOf(PageFacts facts)
    {
        if (facts.Meta("og:site_name") is { } site)
        {
            return new Field(TitleReader.Fold(site.Value), "og");
        }

        foreach (JsonElement article in facts.Data.Articles)
        {
            if (facts.Data.Text(article, "publisher") is { } publisher)
            {
                return new Field(TitleReader.Fold(publisher), "json-ld");
            }
        }

        return facts.Meta("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher") is { } name && !name.Value.Contains("://", StringComparison.Ordinal)
            ? new Field(TitleReader.Fold(name.Value), "meta") : null;
    }

    private static Field? First(PageFacts facts, string property, string meta)
    {
        foreach (JsonElement article in facts.Data.Articles)
        {
            if (facts.Data.Text(article, property) is { } value)
            {
                return new Field(TitleReader.Fold(value), "json-ld");
            }
        }

        return facts.Meta(meta) is { } found ? new Field(TitleReader.Fold(found.Value), "og") : null;
    }

    private static IReadOnlyList<Field> KeywordsOf(PageFacts facts)
    {
        List<Field> keywords = [];
        foreach (JsonElement article in facts.Data.Articles)
        {
            if (article.TryGetProperty("keywords", out JsonElement value))
            {
                IEnumerable<string> words = value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString()!.Split(','),
                    JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!),
                    _ => [],
                };
                keywords.AddRange(words.Select(w => new Field(TitleReader.Fold(w), "json-ld")));
            }
        }

        keywords.AddRange(facts.All("article:tag").Select(t => new Field(TitleReader.Fold(t), "og")));
        foreach (string name in (string[])["news_keywords", "keywords"])
        {
            keywords.AddRange(facts.All(name).SelectMany(k => k.Split(',')).Select(k => new Field(TitleReader.Fold(k), "meta")));
        }

        return [.. keywords.Where(k => k.Value.Length > 0).DistinctBy(k => k.Value, StringComparer.OrdinalIgnoreCase).Take(MostKeywords)];
    }

    private static LeadImage? ImageOf(PageFacts facts, Uri? page)
    {
        string? address = facts.Meta("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")?.Value;
        foreach (JsonElement article in facts.Data.Articles)
        {
            address ??= article.TryGetProperty("image", out JsonElement image) ? AddressOf(facts, image, 0) : null;
        }

        return Absolute(address, page) is { } absolute ? new LeadImage(absolute, null, null) : null;
    }

    private static string? AddressOf(PageFacts facts, JsonElement image, int depth)
    {
        image = facts.Data.Resolve(image);
        return image.ValueKind switch
        {
            JsonValueKind.String => image.GetString(),
            JsonValueKind.Array when depth < 3 => image.EnumerateArray().Select(i => AddressOf(facts, i, depth + 1)).FirstOrDefault(a => a is not null),
            JsonValueKind.Object when image.TryGetProperty("url", out JsonElement url) && url.ValueKind == JsonValueKind.String => url.GetString(),
            JsonValueKind.Object when image.TryGetProperty("contentUrl", out JsonElement content) && content.ValueKind == JsonValueKind.String => content.GetString(),
            _ => null,
        };
    }

    // Only addresses of the web: a script or data address must not reach any output.
    private static string? Absolute(string? address, Uri? page)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        bool known = page is null ? Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? found) : Uri.TryCreate(page, address.Trim(), out found);
        return known && found!.Scheme is "http" or "https" ? found!.AbsoluteUri : null;
    }
}
