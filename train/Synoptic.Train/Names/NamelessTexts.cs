using System.Text.Json;
using Synoptic.Annotate.Names;
using Synoptic.Eval.Stages.Names;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Train.Names;

/// <summary>
/// Sentences without any name in languages whose script has no capitals: a translation into a language that has them shows none
/// but those of function words. They teach what the common words of these languages look like.
/// </summary>
internal static class NamelessTexts
{
    private const int MostOfLanguage = 700;

    /// <summary>The texts.</summary>
    /// <param name="lines">Parallel sentences: <c>{"ka": "...", "en": "..."}</c>.</param>
    public static IEnumerable<GoldArticle> Of(IEnumerable<string> lines)
    {
        Dictionary<string, int> taken = new(StringComparer.Ordinal);
        foreach (string line in lines)
        {
            Dictionary<string, string> sentences = JsonSerializer.Deserialize<Dictionary<string, string>>(line)!;
            foreach ((string language, string text) in sentences.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                if (taken.GetValueOrDefault(language) >= MostOfLanguage || ReferenceEquals(LanguagePacks.For(language), LanguagePacks.Undetermined)
                    || text.Any(c => Characters.IsUpper(c) || Characters.IsLower(c)) || !sentences.Any(s => ShowsNoName(s.Key, s.Value)))
                {
                    continue;
                }

                taken[language] = taken.GetValueOrDefault(language) + 1;
                Block block = Block.Verbatim(BlockKind.Paragraph, text, new TextSpan(0, text.Length));
                yield return new GoldArticle(new Article { Id = "", Input = "", Source = text, Language = language, Blocks = [block] }, "", [], Complete: true);
            }
        }
    }

    // True only where capitals mean names and no word but function words has one.
    private static bool ShowsNoName(string language, string text)
    {
        LanguagePack pack = LanguagePacks.For(language);
        if (ReferenceEquals(pack, LanguagePacks.Undetermined) || pack.Names.CapitalisesNouns || !text.Any(Characters.IsLower))
        {
            return false;
        }

        PackWords words = PackWords.For(pack);
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            string word = token.Span.Of(text);
            if (word.Any(Characters.IsUpper) && (words.Flags(word.ToLowerInvariant()) & WordFlags.Stop) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
