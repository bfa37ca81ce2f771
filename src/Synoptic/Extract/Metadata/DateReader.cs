using System.Globalization;
using System.Text.Json;
using Synoptic.Extract.Markup;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads when an article was published and last changed: what the page states for machines first, then what it shows.</summary>
internal sealed class DateReader(PageFacts facts, SegmentedPage page, LanguagePack pack, Uri? url, string source, int title)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "article.published", "datePublished", "date.published",
        "publish_date", "publish-date", "publishdate", "pubdate", "published_time", "published-date", "publication_date", "published_at",
        "og:published_time", "og:pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.available",
        "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime",
        "cxenseparse:publishtime", "bt:pubDate", "rbpubdate", "shareaholic:article_published_time", "article_date_original", "originalpublicationdate",
        "article.created", "article:created", "datecreated", "dateCreated", "date_published", "displaydate", "pdate", "pub_date", "lastpublished",
    ];

    private static readonly string[] WeakNames = ["date", "dc.date", "dcterms.date", "og:date", "time", "release_date", "timestamp"];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:updated_time", "og:article:modified_time", "dateModified", "article:modified", "date.modified", "lastmod", "last-modified", "dcterms.modified",
        "dc.date.modified", "modified", "modified_time", "article_date_updated", "shareaholic:article_modified_time", "cXenseParse:modifiedtime", "revised", "updated_time",
    ];

    private readonly Lazy<(string Iso, string From, bool Certain)?> _shown = new(() => new ShownDate(facts, page, pack, title).Find());

    private ArticleDate? Shown => _shown.Value is { } found ? Make(found.Iso, found.From) : null;

    /// <summary>The day of publication, or null.</summary>
    public ArticleDate? Published()
    {
        ArticleDate? stated = Stated();
        return stated is not null ? InNewsroomTime(stated, FromUrl(), () => Shown)
            : FromUrl() ?? (_shown.Value is { Certain: true } ? Shown : null) ?? Weak() ?? Shown ?? FromDescription() ?? Make(ScriptDates.Find(source), "script")
            ?? FromData("dateModified", "uploadDate") ?? FromMeta(ModifiedNames);
    }

    // Where structured data and metadata disagree, the one that readers see is right, unless it is the last change.
    private ArticleDate? Stated()
    {
        ArticleDate? data = FromData("datePublished", "dateCreated") ?? Make(ScriptDates.FindIn(facts.Data.Broken, "datePublished"), "json-ld");
        ArticleDate? meta = FromMeta(PublishedNames);
        return data is not null && meta is not null && data.Day != meta.Day && Shown is { } shown && meta.Day == shown.Day
            && meta.Value != Modified()?.Value ? meta
            : data ?? meta ?? FromMicrodata("datePublished", "dateCreated");
    }

    // Names that may also hold the date of the last change or of the page's making.
    private ArticleDate? Weak() => FromMeta(WeakNames) is { } weak ? InNewsroomTime(weak, null, () => null) : null;

    // Machines often write universal time; the address and the shown date have the day as the newsroom counts it.
    private ArticleDate InNewsroomTime(ArticleDate stated, ArticleDate? address, Func<ArticleDate?> shown)
    {
        if (!IsUniversal(stated.Value))
        {
            return stated;
        }

        ArticleDate? local = Make(LocalTime.Find(source, stated.Value), stated.From);
        return local ?? (IsLocalDay(address, stated) ? address! : shown() is { } seen && IsLocalDay(seen, stated) ? seen : stated);
    }

    private static bool IsUniversal(string iso) => iso.EndsWith('Z') || iso.EndsWith("+00:00", StringComparison.Ordinal);

    // Newsrooms' clocks run from ten hours behind universal time to ten before it; few are further off.
    private static bool IsLocalDay(ArticleDate? local, ArticleDate universal)
    {
        if (local?.Day is not { } day || universal.Day is not { } other || universal.Value.Length < 13
            || !int.TryParse(universal.Value.AsSpan(11, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int hour))
        {
            return false;
        }

        int days = day.DayNumber - other.DayNumber;
        return (days == 1 && hour >= 14) || (days == -1 && hour < 10);
    }

    /// <summary>The last change, or null.</summary>
    public ArticleDate? Modified() => FromData("dateModified") ?? FromMeta(ModifiedNames) ?? FromMicrodata("dateModified");

    private static ArticleDate? Make(string? iso, string from) => iso is null ? null : new ArticleDate(iso, Basis.Stated, from);

    private ArticleDate? FromData(params ReadOnlySpan<string> properties)
    {
        foreach (string property in properties)
        {
            foreach (JsonElement article in facts.Data.Articles.Concat(facts.Data.Nodes))
            {
                if (article.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String
                    && DateText.Read(value.GetString(), pack) is { } iso)
                {
                    return Make(iso, "json-ld");
                }
            }
        }

        return null;
    }

    private ArticleDate? FromMeta(string[] names)
    {
        foreach (string name in names)
        {
            foreach (string value in facts.All(name))
            {
                if (DateText.Read(value, pack) is { } iso)
                {
                    return Make(iso, name.StartsWith("og:", StringComparison.Ordinal) || name.StartsWith("article:", StringComparison.Ordinal) ? "og" : "meta");
                }
            }
        }

        return null;
    }

    private ArticleDate? FromMicrodata(params ReadOnlySpan<string> properties)
    {
        foreach (string property in properties)
        {
            foreach (PageElement element in facts.Microdata)
            {
                if (element["itemprop"]!.Split(' ').Contains(property, StringComparer.OrdinalIgnoreCase)
                    && DateText.Read(element["datetime"] ?? element["content"] ?? element["title"] ?? PageFacts.WordsOf(element, 200), pack) is { } iso)
                {
                    return Make(iso, "microdata");
                }
            }
        }

        return null;
    }

    private ArticleDate? FromUrl()
    {
        string? path = (Uri.TryCreate(facts.Canonical, UriKind.Absolute, out Uri? canonical) ? canonical : url)?.AbsolutePath;
        return path is not null && UrlDate.Find(path) is { } day ? Make(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "url") : null;
    }

    // Search engines show the description: some pages tell their date there alone.
    private ArticleDate? FromDescription() =>
        facts.Meta("description", "og:description")?.Value is { } text && DateText.First(text, pack) is { } day && DateText.IsPlausible(day)
            ? Make(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "meta") : null;
}
