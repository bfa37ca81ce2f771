using System.Collections.Concurrent;
using System.Globalization;

namespace Synoptic.Server.Pages;

/// <summary>How words of a language are marked up: its tag and the direction that it is written in (from CLDR, by ICU).</summary>
internal static class Tongue
{
    private const int MostKept = 500;
    private static readonly ConcurrentDictionary<string, CultureInfo?> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The attributes <c>lang</c> and <c>dir</c>.</summary>
    /// <param name="language">BCP 47 code, or <c>und</c>.</param>
    public static IReadOnlyDictionary<string, object> Of(string? language)
    {
        CultureInfo? culture = Culture(language);
        return culture is null
            ? new Dictionary<string, object> { ["dir"] = "auto" }
            : new Dictionary<string, object> { ["lang"] = language!, ["dir"] = culture.TextInfo.IsRightToLeft ? "rtl" : "ltr" };
    }

    /// <summary>Its English name.</summary>
    /// <param name="language">BCP 47 code, or <c>und</c>.</param>
    public static string Name(string? language) => Culture(language)?.EnglishName ?? "Language unknown";

    private static CultureInfo? Culture(string? language)
    {
        if (string.IsNullOrEmpty(language) || language.Length > 35 || string.Equals(language, "und", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (Known.TryGetValue(language, out CultureInfo? known))
        {
            return known;
        }

        CultureInfo? found;
        try
        {
            found = CultureInfo.GetCultureInfo(language, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            found = null;
        }

        if (Known.Count < MostKept)
        {
            Known[language] = found;
        }

        return found;
    }
}
