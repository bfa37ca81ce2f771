using System.Text.Json;
using Synoptic.Extract.Markup;
using Synoptic.Languages.Identification;

namespace Synoptic.Extract.Metadata;

/// <summary>Reads the language: by the words of the text, and by what the page declares where the words leave it open.</summary>
internal sealed class LanguageReader(PageFacts facts)
{
    private const double Sure = 0.9;
    private const int MostRead = 40_000, ShortestLine = 20;

    /// <summary>The language that the page declares, primary subtag in lower case, or null.</summary>
    public string? Declared { get; } = Declaration(facts);

    /// <summary>The language of a text of this page, or <c>und</c>.</summary>
    public string Of(string body)
    {
        LanguageGuess guess = LanguageIdentifier.Default.Identify(body);
        guess = guess.Confidence < Sure && body.Length > LanguageIdentifier.LongestWhole ? Closer(body, guess) : guess;
        if (guess.Unsure)
        {
            return Declared ?? "und";
        }

        // Close relatives are told apart by the page's word, where it has one that the model knows.
        return Declared is { } declared && declared != guess.Language && guess.Confidence < Sure
            && LanguageIdentifier.Default.AreKin(declared, guess.Language) ? declared : guess.Language;
    }

    // Samples of a text leave close relatives open (Xhosa and Zulu share most words): the whole of it tells more.
    private static LanguageGuess Closer(string body, LanguageGuess sampled)
    {
        Dictionary<string, (double Mass, LanguageGuess Best)> masses = new(StringComparer.Ordinal);
        double total = 0;
        foreach (Range line in body.AsSpan(0, Math.Min(body.Length, MostRead)).Split('\n'))
        {
            ReadOnlySpan<char> words = body.AsSpan(0, Math.Min(body.Length, MostRead))[line];
            if (words.Length >= ShortestLine && LanguageIdentifier.Default.Identify(words) is { Unsure: false } guess)
            {
                (double mass, LanguageGuess best) = masses.GetValueOrDefault(guess.Language, (0, guess));
                double own = guess.Confidence * words.Length;
                masses[guess.Language] = (mass + own, guess.Confidence > best.Confidence ? guess : best);
                total += own;
            }
        }

        (double most, LanguageGuess chosen) = masses.Count == 0 ? (0, sampled) : masses.Values.MaxBy(m => m.Mass);
        return most * 2 > total && (sampled.Unsure || LanguageIdentifier.Default.AreKin(chosen.Language, sampled.Language))
            ? chosen with { Confidence = most / total } : sampled;
    }

    /// <summary>A language to read words of the page with before its text is known: declared, else that of its longest segments.</summary>
    public string Early(SegmentedPage page) =>
        Of(string.Join('\n', page.Segments.Where(s => s.Shape.Words >= 12).Take(12).Select(s => s.Text)));

    private static string? Declaration(PageFacts facts)
    {
        string? data = null;
        foreach (JsonElement article in facts.Data.Articles)
        {
            data ??= facts.Data.Text(article, "inLanguage");
        }

        return Primary(facts.Lang) ?? Primary(data) ?? Primary(facts.Meta("og:locale")?.Value) ?? Primary(facts.Meta("content-language", "language", "dc.language")?.Value);
    }

    private static string? Primary(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        tag = tag.Trim();
        int end = 0;
        while (end < tag.Length && char.IsAsciiLetter(tag[end]))
        {
            end++;
        }

        return end is 2 or 3 && (end == tag.Length || (tag[end] is '-' or '_' && tag.Length > end + 1 && char.IsAsciiLetter(tag[end + 1])))
            ? tag[..end].ToLowerInvariant() : null;
    }
}
