using System.Net;
using System.Text;

namespace Synoptic.Ingest.Sources;

/// <summary>A page made of a text that came without one: what is known of it stands where pages say it.</summary>
/// <param name="Body">The text as HTML.</param>
internal sealed record MadePage(string Body)
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published.</summary>
    public string? Published { get; init; }

    /// <summary>The outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The page, UTF-8.</summary>
    public string ToHtml()
    {
        StringBuilder page = new("<!doctype html>\n<html");
        page.Append(Language is null ? "" : $" lang=\"{WebUtility.HtmlEncode(Language)}\"").Append(">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append(Title is null ? "" : $"<title>{WebUtility.HtmlEncode(Title)}</title>\n");
        foreach ((string name, string? value) in Authors.Select(a => ("author", (string?)a)).Append(("article:published_time", Published)).Append(("og:site_name", Outlet)))
        {
            page.Append(value is null ? "" : $"<meta {(name.Contains(':', StringComparison.Ordinal) ? "property" : "name")}=\"{name}\" content=\"{WebUtility.HtmlEncode(value)}\">\n");
        }

        page.Append("</head>\n<body>\n<article>\n").Append(Title is null ? "" : $"<h1>{WebUtility.HtmlEncode(Title)}</h1>\n");
        return page.Append(Body).Append("</article>\n</body>\n</html>\n").ToString();
    }
}
