using Microsoft.AspNetCore.Http;

namespace Synoptic.Server.Pages;

/// <summary>Which of an event's titles a reader sees first: in a language that the browser asks for, then the desk's own order.</summary>
/// <param name="languages">Codes of languages, best first.</param>
public sealed class PreferredTitle(IReadOnlyList<string> languages)
{
    private const int MostLanguages = 10;

    /// <summary>The preferences of a request, by its <c>Accept-Language</c> (RFC 9110, 12.5.4).</summary>
    public static PreferredTitle Of(HttpRequest request) => new([.. request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Take(MostLanguages)
        .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
        .Append("en")
        .Distinct(StringComparer.Ordinal)]);

    /// <summary>The title to show large, with its language.</summary>
    /// <param name="titles">Titles by language.</param>
    public KeyValuePair<string, string> Choose(IReadOnlyDictionary<string, string> titles)
    {
        foreach (string language in languages)
        {
            if (titles.TryGetValue(language, out string? title))
            {
                return new(language, title);
            }
        }

        return titles.Count > 0 ? titles.First() : new("und", "Untitled");
    }

    /// <summary>The other titles, in order of their languages.</summary>
    /// <param name="titles">Titles by language.</param>
    public IEnumerable<KeyValuePair<string, string>> Others(IReadOnlyDictionary<string, string> titles)
    {
        string first = Choose(titles).Key;
        return titles.Where(t => t.Key != first).OrderBy(t => t.Key, StringComparer.Ordinal);
    }
}
