using System.Text.Json;
using Synoptic.Extract.Markup;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads the authors: from structured data, meta elements, microdata and the visible byline, the first that names any.</summary>
internal sealed class AuthorReader(PageFacts facts, SegmentedPage page, LanguagePack pack, int title)
{
    private const int LongestName = 60, MostAuthors = 20, Reach = 3000, MostBylines = 4;
    private readonly List<string> _outlets = Outlets(facts);

    /// <summary>The authors, each once. The outlet itself is an author only where no source names another.</summary>
    public IReadOnlyList<Field> Read()
    {
        IReadOnlyList<Field>? outlet = null;
        foreach ((IEnumerable<string> names, string from) in Sources())
        {
            List<string> clean = [.. names.SelectMany(Parts).Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors)];
            List<string> people = [.. clean.Where(n => !IsOutlet(n))];
            if (people.Count > 0 && (outlet is null || from != "html"))
            {
                return [.. people.Select(n => new Field(n, from))];
            }

            outlet ??= clean.Count > 0 ? [.. clean.Select(n => new Field(n, from))] : null;
        }

        return outlet ?? [];
    }

    private bool IsOutlet(string name)
    {
        string own = PageClues.Squeeze(name);
        return own.Length > 2 && _outlets.Any(o => o.Contains(own, StringComparison.Ordinal) || (o.Length > 3 && own.StartsWith(o, StringComparison.Ordinal)));
    }

    private static List<string> Outlets(PageFacts facts)
    {
        List<string?> names = [facts.Meta("og:site_name")?.Value, facts.Meta("application-name")?.Value];
        foreach (JsonElement article in facts.Data.Articles)
        {
            names.Add(facts.Data.Text(article, "publisher"));
        }

        if (Uri.TryCreate(facts.Canonical ?? facts.Meta("og:url")?.Value, UriKind.Absolute, out Uri? address))
        {
            names.Add(address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host);
        }

        return [.. names.OfType<string>().Select(n => PageClues.Squeeze(n)).Where(n => n.Length > 0)];
    }

    private IEnumerable<(IEnumerable<string> Names, string From)> Sources()
    {
        yield return (FromData(), "json-ld");
        yield return (facts.All("author").Concat(facts.All("article:author_name")), "meta");
        yield return (facts.All("article:author"), "og");
        yield return (facts.All("parsely-author").Concat(facts.All("sailthru.author")), "meta");
        yield return (facts.All("dc.creator").Concat(facts.All("dcterms.creator")).Concat(facts.All("citation_author")).Concat(facts.All("byl")), "meta");
        yield return (FromMicrodata(), "microdata");
        yield return (Together(facts.AuthorLinks).Select(e => PageFacts.WordsOf(e, 200)), "html");
        yield return (FromBylines(), "html");
        yield return (ShownByline.Find(page, title, pack), "text");
        yield return (ShownByline.FindBare(page, title, pack), "html");
    }

    private List<string> FromData()
    {
        foreach (JsonElement article in facts.Data.Articles)
        {
            List<string> names = [];
            foreach (string property in (string[])["author", "creator"])
            {
                if (article.TryGetProperty(property, out JsonElement value))
                {
                    Gather(value, names, 0);
                }

                if (names.Count > 0)
                {
                    return names;
                }
            }
        }

        return [];
    }

    private void Gather(JsonElement value, List<string> names, int depth)
    {
        value = facts.Data.Resolve(value);
        if (value.ValueKind == JsonValueKind.String)
        {
            names.Add(value.GetString()!);
        }
        else if (value.ValueKind == JsonValueKind.Array && depth < 3)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Gather(item, names, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && depth < 3 && value.TryGetProperty("name", out JsonElement name))
        {
            Gather(name, names, depth + 1);
        }
    }

    // Teasers of other articles name their authors too: those count that stand together, after the first heading where any do.
    private List<PageElement> Together(IEnumerable<PageElement> elements)
    {
        List<PageElement> all = [.. elements];
        int heading = facts.Headings.Count > 0 ? facts.Headings[0].Source : -1;
        PageElement? first = all.FirstOrDefault(e => e.Source > heading) ?? all.FirstOrDefault();
        return first is null ? [] : [.. all.Where(e => Math.Abs(e.Source - first.Source) < Reach)];
    }

    private IEnumerable<string> FromMicrodata() => Together(facts.Microdata
        .Where(e => e["itemprop"]!.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase)))
        .Select(e => e["content"] ?? Named(e) ?? PageFacts.WordsOf(e, 200));

    private static string? Named(PageElement element)
    {
        foreach (PageElement child in element.Children.OfType<PageElement>())
        {
            if (child["itemprop"] is { } property && property.Split(' ').Contains("name", StringComparer.OrdinalIgnoreCase))
            {
                return child["content"] ?? PageFacts.WordsOf(child, 200);
            }

            if (Named(child) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    // Text by text: date and place often stand in the same element without a space between.
    private IEnumerable<string> FromBylines()
    {
        foreach (PageElement element in facts.Bylines.Take(MostBylines))
        {
            List<string> names = [.. Texts(element).SelectMany(t => BylineText.Labelled(t, pack) is { Count: > 0 } labelled ? labelled : BylineText.Names(t, pack)).Distinct()];
            if (names.Count > 0)
            {
                return names;
            }
        }

        return facts.Bylines.Select(e => PageFacts.WordsOf(e, 200)).Where(t => t.Length is > 3 and < 100 && !t.Any(char.IsDigit)).Take(1);
    }

    private static IEnumerable<string> Texts(PageNode node) => node switch
    {
        PageText text => [TitleReader.Fold(text.Text)],
        PageElement { Name: not ("script" or "style" or "time") } => node.Children.SelectMany<PageNode, string>(Texts),
        _ => [],
    };

    // Where the outlet is one of several, what is no name of a person is its town; beside names, a phrase says what somebody is.
    private IEnumerable<string> Parts(string names)
    {
        string[] parts = Split(names);
        bool outlet = parts.Length > 1 && parts.Any(IsOutlet);
        bool people = parts.Length > 1 && parts.Any(BylineText.IsName);
        return outlet ? parts.Where(p => IsOutlet(p) || BylineText.IsName(p)) : people ? parts.Where(p => !IsDescription(p)) : parts;
    }

    private static bool IsDescription(string part) =>
        part.Split(' ') is { Length: >= 2 } words && words.Any(w => w.Length > 4 && char.IsLower(w[0]) && w.All(char.IsLetter));

    private static readonly char[] Between = [',', ';', '|', '/', '&', '·', '•', '、', '،'];

    private string[] Split(string names)
    {
        names = System.Net.WebUtility.HtmlDecode(names);
        // Addresses are no names; commas part names unless what follows is no name by itself.
        if (names.Contains("://", StringComparison.Ordinal) || names.Contains('@', StringComparison.Ordinal) && !names.Contains(' ', StringComparison.Ordinal))
        {
            return [];
        }

        // What stands in brackets says where or for whom, or whose picture it is.
        for (int open = names.IndexOf('(', StringComparison.Ordinal); open >= 0; open = names.IndexOf('(', StringComparison.Ordinal))
        {
            int close = names.IndexOf(')', open);
            names = close < 0 ? names[..open] : names.Remove(open, close - open + 1);
        }

        foreach (string joiner in pack.Clauses.Coordinators)
        {
            names = names.Replace($" {joiner} ", ",", StringComparison.OrdinalIgnoreCase);
        }

        return names.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private string? Clean(string name)
    {
        name = TitleReader.Fold(name);
        foreach (string label in pack.Furniture.BylineLabels.OrderByDescending(l => l.Length))
        {
            if (name.StartsWith(label, StringComparison.OrdinalIgnoreCase) && name.Length > label.Length && !char.IsLetterOrDigit(name[label.Length]))
            {
                name = name[label.Length..].TrimStart(' ', ':', '-');
                break;
            }
        }

        name = name.Trim(' ', '.', ',', ':', '-', '–', '(', ')');
        return name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) ? name : null;
    }
}
