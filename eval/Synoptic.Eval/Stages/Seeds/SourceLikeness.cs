using Synoptic.Languages;
using Synoptic.Languages.Concepts;
using Synoptic.Languages.Tokens;

namespace Synoptic.Eval.Stages.Seeds;

/// <summary>
/// Whether words in some language and an English description name the same source: by the consonants of names once
/// romanised, by concepts of the lexicons, and by countries behind adjectives. Independent of the product's entity resolution.
/// </summary>
internal static class SourceLikeness
{
    /// <summary>True when most of what the shorter of the two names is in the other.</summary>
    public static bool Same(string words, string language, string english)
    {
        int bracket = english.IndexOf(" (", StringComparison.Ordinal);
        string core = bracket > 0 ? english[..bracket] : english;
        HashSet<string> a = Features(words, LanguagePacks.For(language)), b = Features(core, LanguagePacks.For("en"));
        int shared = a.Intersect(b, StringComparer.Ordinal).Count();
        return shared > 0 && shared * 2 >= Math.Min(a.Count, b.Count) && shared * 3 >= b.Count;
    }

    private static HashSet<string> Features(string text, LanguagePack pack)
    {
        IReadOnlyList<Token> tokens = Tokenizer.Tokenize(text);
        IReadOnlyList<ConceptHit> concepts = ConceptMatcher.For(pack).Find(text, tokens);
        HashSet<string> features = [.. concepts.Select(c => c.Concept)];
        foreach (string word in tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Span.Of(text)))
        {
            string lower = word.ToLowerInvariant();
            string? country = pack.Names.Demonyms.FirstOrDefault(d => d.Value.Any(f => f.Equals(lower, StringComparison.OrdinalIgnoreCase))).Key;
            if (country is not null)
            {
                features.Add("country:" + country);
            }
            else if (char.IsUpper(word[0]) && Consonants(word) is { Length: >= 2 } consonants)
            {
                features.Add(consonants);
            }
        }

        return features;
    }

    private static string Consonants(string word)
    {
        string latin = AnyAscii.Transliteration.Transliterate(word).ToLowerInvariant();
        string letters = new([.. latin.Where(c => char.IsAsciiLetter(c) && !"aeiouyhj".Contains(c, StringComparison.Ordinal))]);
        string folded = letters.Replace('w', 'v').Replace('z', 's').Replace('c', 'k');
        return folded.Length > 3 ? folded[..3] : folded;
    }
}
