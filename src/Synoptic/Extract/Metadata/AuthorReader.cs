using System.Text.Json;
using Synoptic.Extract.Markup;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads the authors: from structured data, meta elements, microdata and the visible byline, the first that names any.</summary>
internal sealed class AuthorReader(PageFacts facts, LanguagePack pack)
{
    private const int LongestName = 60, MostAuthors = 20;

    /// <summary>The authors, each once.</summary>
    public IReadOnlyList<Field> Read()
    {
        foreach ((IEnumerable<string> names, string from) in Sources())
        {
            List<string> clean = [.. names.SelectMany(Split).Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors)];
            if (clean.Count > 0)
            {
                return [.. clean.Select(n => new Field(n, from))];
            }
        }

        return [];
    }

    private IEnumerable<(IEnumerable<string> Names, string From)> Sources()
    {
        yield return (FromData(), "json-ld");
        yield return (facts.All("author").Concat(facts.All("article:author_name")), "meta");
        yield return (facts.All("article:author"), "og");
        yield return (facts.All("parsely-author").Concat(facts.All("sailthru.author")), "meta");
        yield return (facts.All("dc.creator").Concat(facts.All("dcterms.creator")).Concat(facts.All("citation_author")).Concat(facts.All("byl")), "meta");
        yield return (FromMicrodata(), "microdata");
        yield return (facts.AuthorLinks.Select(e => PageFacts.WordsOf(e, 200)), "html");
        yield return (FromBylines(), "html");
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

    private IEnumerable<string> FromMicrodata() => facts.Microdata
        .Where(e => e["itemprop"]!.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase))
        .Select(e => e["content"] ?? Named(e) ?? PageFacts.WordsOf(e, 200));

    private static string? Named(PageElement element)
    {
        foreach (PageElement child in element.Children.Nodes.OfType<PageElement>())
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

    private IEnumerable<string> FromBylines() => facts.Bylines.Select(e => PageFacts.WordsOf(e, 200)).Where(t => t.Length is > 3 and < 100).Take(1);

    private static IEnumerable<string> Split(string names)
    {
        // Addresses are no names; commas part names unless what follows is no name by itself.
        if (names.Contains("://", StringComparison.Ordinal) || names.Contains('@', StringComparison.Ordinal) && !names.Contains(' ', StringComparison.Ordinal))
        {
            return [];
        }

        return names.Split([',', ';', '|', '/', '&', '·', '•', '、', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
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
