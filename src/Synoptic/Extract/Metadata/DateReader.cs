using System.Globalization;
using System.Text.Json;
using Synoptic.Extract.Markup;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads when an article was published and last changed: what the page states for machines first, then what it shows.</summary>
internal sealed class DateReader(PageFacts facts, SegmentedPage page, LanguagePack pack, Uri? url, string source)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "article.published", "datePublished", "date.published",
        "publish_date", "publish-date", "publishdate", "pubdate", "published_time", "published-date", "publication_date", "published_at",
        "og:published_time", "og:pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.available",
        "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime",
        "cxenseparse:publishtime", "bt:pubDate", "rbpubdate", "shareaholic:article_published_time", "article_date_original", "originalpublicationdate",
        "article.created", "article:created", "datecreated", "dateCreated", "date_published", "displaydate", "release_date", "time", "date",
        "dc.date", "dcterms.date", "og:date", "pdate", "pub_date", "lastpublished", "timestamp",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:updated_time", "og:article:modified_time", "dateModified", "article:modified", "date.modified", "lastmod", "last-modified", "dcterms.modified",
        "dc.date.modified", "modified", "modified_time", "article_date_updated", "shareaholic:article_modified_time", "cXenseParse:modifiedtime", "revised", "updated_time",
    ];

    /// <summary>The day of publication, or null.</summary>
    public ArticleDate? Published()
    {
        ArticleDate? address = FromUrl();
        ArticleDate? stated = FromData("datePublished", "dateCreated") ?? FromMeta(PublishedNames) ?? FromMicrodata("datePublished", "dateCreated");

        // Machines often write universal time; the address has the day as the newsroom counts it.
        return stated is not null && IsUniversal(stated.Value)
            ? (address is not null && IsNextDay(address.Day, stated.Day) ? address : Make(LocalTime.Find(source, stated.Value), stated.From) ?? stated)
            : stated ?? address ?? FromTimes(trusted: true) ?? FromText() ?? FromTimes(trusted: false) ?? Make(ScriptDates.Find(source), "script")
            ?? FromData("dateModified", "uploadDate") ?? FromMeta(ModifiedNames);
    }

    private static bool IsUniversal(string iso) => iso.EndsWith('Z') || iso.EndsWith("+00:00", StringComparison.Ordinal);

    private static bool IsNextDay(DateOnly? one, DateOnly? other) => one is { } a && other is { } b && Math.Abs(a.DayNumber - b.DayNumber) == 1;

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

    private ArticleDate? FromTimes(bool trusted)
    {
        string? best = null;
        int bestScore = int.MinValue;
        int heading = facts.Headings.Count > 0 ? facts.Headings[0].Source : -1;
        foreach (PageElement element in facts.Times.Take(60))
        {
            if ((DateText.Read(element["datetime"], pack) ?? DateText.Read(PageFacts.WordsOf(element, 200), pack)) is not { } iso)
            {
                continue;
            }

            string marks = string.Concat(element["class"], " ", element["id"], " ", element["itemprop"]);
            int score = (element["pubdate"] is not null || marks.Contains("publi", StringComparison.OrdinalIgnoreCase) || marks.Contains("entry-date", StringComparison.OrdinalIgnoreCase) ? 3 : 0)
                - (marks.Contains("updat", StringComparison.OrdinalIgnoreCase) || marks.Contains("modif", StringComparison.OrdinalIgnoreCase) ? 3 : 0)
                - (InFurniture(element) ? 5 : 0)
                + (heading >= 0 && element.Source > heading && element.Source < heading + 20_000 ? 1 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (iso, score);
            }
        }

        return trusted && bestScore < 0 ? null : Make(best, "time");
    }

    private static bool InFurniture(PageNode node)
    {
        for (PageNode? up = node.Up; up is PageElement element; up = up.Up)
        {
            if (element.Name is "aside" or "nav" or "footer"
                || ((ClassHints.Read(element["class"]) | ClassHints.Read(element["id"])) & (HintKind.Comment | HintKind.Related | HintKind.Popular)) != 0
                && element.Name is not ("body" or "html"))
            {
                return true;
            }
        }

        return false;
    }

    // .../2023/09/28/... or .../2023-09-28-... in the path.
    private ArticleDate? FromUrl()
    {
        string? path = (Uri.TryCreate(facts.Canonical, UriKind.Absolute, out Uri? canonical) ? canonical : url)?.AbsolutePath;
        if (path is null)
        {
            return null;
        }

        for (int i = 0; i + 8 <= path.Length; i++)
        {
            bool starts = i == 0 || !char.IsAsciiDigit(path[i - 1]);
            if (!starts || path[i] is not ('1' or '2'))
            {
                continue;
            }

            int year, month, day, length;
            if (i + 10 <= path.Length && path[i + 4] is '/' or '-' or '_' && i + 10 <= path.Length && path[i + 7] == path[i + 4]
                && int.TryParse(path.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)
                && int.TryParse(path.AsSpan(i + 5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out month)
                && int.TryParse(path.AsSpan(i + 8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out day))
            {
                length = 10;
            }
            else if (int.TryParse(path.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)
                && int.TryParse(path.AsSpan(i + 4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out month)
                && int.TryParse(path.AsSpan(i + 6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out day))
            {
                length = 8;
            }
            else
            {
                continue;
            }

            bool ends = i + length == path.Length || !char.IsAsciiDigit(path[i + length]);
            if (ends && year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                return Make(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), "url");
            }
        }

        return null;
    }

    // A date that the page shows: in an element that says it is one, with a label, or in a short line of its own near the top.
    private ArticleDate? FromText()
    {
        DateOnly? best = null;
        int bestScore = 0;
        for (int i = 0; i < page.Segments.Count; i++)
        {
            PageSegment segment = page.Segments[i];
            if (segment.Shape.Digits < 2 || segment.Shape.Words > 40)
            {
                continue;
            }

            DateOnly? day = DateText.First(segment.Text, pack) ?? (DateText.Read(segment.Text, pack) is { } iso ? DateOnly.Parse(iso.AsSpan(0, 10), CultureInfo.InvariantCulture) : null);
            if (day is null || !DateText.IsPlausible(day.Value))
            {
                continue;
            }

            HintKind hints = segment.Box.Hints | (segment.Box.Parent?.Hints ?? 0) | segment.OwnHints;
            int score = ((hints & HintKind.Date) != 0 ? 3 : 0) + (segment.Shape.Words <= 8 ? 2 : 0) + (segment.LinkDensity < 0.5 ? 1 : 0)
                - ((hints & (HintKind.Comment | HintKind.Related | HintKind.Widget | HintKind.Footer | HintKind.Popular)) != 0 ? 4 : 0)
                + (pack.Furniture.DateLabels.Any(l => segment.Text.StartsWith(l, StringComparison.OrdinalIgnoreCase)) ? 2 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (day, score);
            }
        }

        return best is null ? null : Make(best.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "text");
    }
}
