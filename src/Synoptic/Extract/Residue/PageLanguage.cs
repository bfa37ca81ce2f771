using Synoptic.Languages.Identification;

namespace Synoptic.Extract.Residue;

/// <summary>The language of a text by its longest lines: menus and labels speak many languages, paragraphs one.</summary>
internal static class PageLanguage
{
    private const int MostLines = 12, MostCharacters = 4000;
    private const double LeastConfidence = 0.5;

    /// <summary>BCP 47 code, or <c>und</c> when unsure.</summary>
    public static string Of(IEnumerable<Line> lines)
    {
        string text = string.Join('\n', lines.OrderByDescending(l => l.Text.Length).ThenBy(l => l.Span.Start).Take(MostLines).Select(l => l.Text));
        LanguageGuess guess = LanguageIdentifier.Default.Identify(text.AsSpan(0, Math.Min(text.Length, MostCharacters)));
        return guess.Confidence >= LeastConfidence ? guess.Likeliest : guess.Language;
    }
}
