using System.Collections.Frozen;
using Synoptic.Languages;

namespace Synoptic.Extract.Residue;

/// <summary>Guesses the language of a text by the function words of all packs.</summary>
internal static class LanguageVote
{
    private const int MostWords = 2000;

    private static readonly Lazy<FrozenDictionary<string, List<string>>> Index = new(() => LanguagePacks.Codes
        .SelectMany(c => LanguagePacks.For(c).StopWords.Select(w => (Word: w.ToLowerInvariant(), Code: c)))
        .GroupBy(p => p.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Code).Distinct().ToList(), StringComparer.Ordinal));

    /// <summary>The language whose function words the text holds most of, or <c>und</c>.</summary>
    public static string Of(string text)
    {
        Dictionary<string, double> votes = new(StringComparer.Ordinal);
        int words = 0;
        foreach (string word in PhraseText.Fold(text.Length > 40_000 ? text[..40_000] : text).Split(' '))
        {
            if (++words > MostWords)
            {
                break;
            }

            if (Index.Value.TryGetValue(word, out List<string>? codes))
            {
                foreach (string code in codes)
                {
                    votes[code] = votes.GetValueOrDefault(code) + 1.0 / codes.Count;
                }
            }
        }

        (string best, double count) = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value)).FirstOrDefault();
        return count >= 3 ? best : "und";
    }
}
